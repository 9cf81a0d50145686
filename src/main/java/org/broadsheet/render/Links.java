package org.broadsheet.render;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.broadsheet.article.Redirect;
import org.broadsheet.config.BaseUrl;

/** Writes paths of the site as addresses in pages. */
final class Links {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String MAY_STAND = "/-._~!$&'()*+,;=:@";

    private final BaseUrl base;
    private final String host;

    Links(BaseUrl base) {
        this.base = base;
        this.host = base.origin().replaceFirst("^https?://", "");
    }

    /** The address, on this host, of a path of the site. */
    String to(String path) {
        return base.root() + encoded(path.substring(1)); // the root is an address already
    }

    /** The address, on this host, of what a redirect leads to. */
    String target(String target) {
        if (!Redirect.isWithin(target)) {
            return target;
        }
        int end = RedirectFiles.end(target);
        return to(target.substring(0, end)) + target.substring(end);
    }

    /** The address, on any host, of what a redirect leads to. */
    String absoluteTarget(String target) {
        return Redirect.isWithin(target) ? base.origin() + target(target) : target;
    }

    /** The same as people write it. */
    String spokenTarget(String target) {
        return Redirect.isWithin(target) ? spoken(target) : target;
    }

    /** The address, on any host, of a path of the site. */
    String absolute(String path) {
        return base.origin() + to(path);
    }

    /** An address as people write it: without scheme, letters as they are. */
    String spoken(String path) {
        return host + base.under(path);
    }

    /** The absolute address of a path of the site as a URI: in ASCII (RFC 3987, section 3.1). */
    String uri(String path) {
        String address = absolute(path);
        return address.chars().allMatch(c -> c < 0x80)
                ? address
                : URI.create(address).toASCIIString();
    }

    /** What a URI may hold behind its scheme (RFC 3986, pchar), every other byte escaped. */
    static String specific(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || MAY_STAND.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    /** A link of a menu: a path of the site, or elsewhere. */
    String menu(String url) {
        return url.startsWith("/") ? to(url) : url;
    }

    /**
     * Escapes what may not stand in an address; letters of every script may (RFC 3987) and stay
     * readable.
     */
    private static String encoded(String path) {
        int plain = 0;
        while (plain < path.length() && isPlain(path.charAt(plain))) {
            plain++;
        }
        if (plain == path.length()) {
            return path; // nearly all
        }
        StringBuilder address = new StringBuilder(path.length() + 8);
        int c;
        for (int i = 0; i < path.length(); i += Character.charCount(c)) {
            c = path.codePointAt(i);
            if (Character.isLetterOrDigit(c) || MAY_STAND.indexOf(c) >= 0 || isMark(c)) {
                address.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    address.append('%').append(HEX.toHexDigits(b));
                }
            }
        }
        return address.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9');
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
