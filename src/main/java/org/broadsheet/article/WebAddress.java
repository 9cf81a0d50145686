package org.broadsheet.article;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute http(s) address (RFC 3986), without user, password and what stands behind {@code #}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case, with its port where that is not the scheme's own
 * @param path the path; begins with {@code /}, has no {@code .} and {@code ..}
 * @param query what stands behind {@code ?}, without it; empty if there is none
 */
public record WebAddress(String scheme, String host, String path, String query) {
    private static final int LONGEST = 4000;
    private static final Pattern ADDRESS =
            Pattern.compile("(https?):/{1,3}([^/?#\\s\\\\]{1,300})([^?#]*+)(?:\\?([^#]*+))?.*+");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:");
    private static final Pattern INDEX =
            Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?|jsp|shtml)\\z");

    /** What is added to addresses to see who follows them; it never decides what is shown. */
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmpid",
                    "ocid", "smid", "ito", "xtor", "_ga");

    /**
     * Reads an address.
     *
     * @param written the address
     * @return the address; empty if it is none of http or https, or longer than 4,000 characters
     */
    public static Optional<WebAddress> parse(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int colon = Math.max(0, text.indexOf(':'));
        String lower = text.substring(0, colon).toLowerCase(Locale.ROOT);
        Matcher parts = ADDRESS.matcher(lower + text.substring(colon));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String authority = parts.group(2).toLowerCase(Locale.ROOT);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String own = parts.group(1).equals("http") ? ":80" : ":443";
        host = host.endsWith(own) ? host.substring(0, host.length() - own.length()) : host;
        return host.isEmpty() || host.startsWith(":")
                ? Optional.empty()
                : Optional.of(
                        new WebAddress(
                                parts.group(1),
                                host,
                                withoutDots(parts.group(3)),
                                parts.group(4) == null ? "" : parts.group(4)));
    }

    /**
     * Where a reference on the page at this address leads (RFC 3986, section 5.2).
     *
     * @param reference an address, absolute or relative; what is behind {@code #} is dropped
     * @return the address; empty if the reference has another scheme than http and https
     */
    public Optional<WebAddress> resolve(String reference) {
        int hash = reference.indexOf('#');
        String said = (hash < 0 ? reference : reference.substring(0, hash)).strip();
        if (said.startsWith("//")) {
            return parse(scheme + ":" + said);
        }
        if (SCHEME.matcher(said).lookingAt()) {
            return parse(said);
        }
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        int mark = said.indexOf('?');
        String way = mark < 0 ? said : said.substring(0, mark);
        String asked = mark < 0 ? "" : said.substring(mark + 1);
        if (way.isEmpty()) {
            return Optional.of(new WebAddress(scheme, host, path, mark < 0 ? query : asked));
        }
        String whole =
                way.startsWith("/") ? way : path.substring(0, path.lastIndexOf('/') + 1) + way;
        return Optional.of(new WebAddress(scheme, host, withoutDots(whole), asked));
    }

    private static String withoutDots(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean folder = true;
        for (String part : path.split("/", -1)) {
            folder = part.isEmpty() || part.equals(".") || part.equals("..");
            switch (part) {
                case "", "." -> {}
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        String way = "/" + String.join("/", parts);
        return folder && way.length() > 1 ? way + "/" : way;
    }

    /** The host without the {@code www.} that most sites answer to as well. */
    public String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /**
     * The key under which addresses of one page are one: those that differ only in scheme, {@code
     * www.}, how a character is written ({@code é}, {@code %C3%A9}, {@code %c3%a9}), a slash or
     * {@code index.html} at the end, and what is added to see who follows a link ({@code
     * utm_source}, {@code fbclid} …). Case counts.
     *
     * @return the key; begins with {@code //}
     */
    public String key() {
        String way = INDEX.matcher(path).replaceFirst("");
        while (way.endsWith("/")) {
            way = way.substring(0, way.length() - 1);
        }
        List<String> asked = new ArrayList<>();
        for (String part : query.replace("&amp;", "&").split("&", -1)) {
            String name = part.substring(0, Math.max(0, (part + "=").indexOf('=')));
            if (!part.isEmpty() && !isTracking(name)) {
                asked.add(spelled(part));
            }
        }
        return "//"
                + site()
                + spelled(way)
                + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    /** Whether a parameter is there to see who follows a link. */
    static boolean isTracking(String name) {
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Each character in the one spelling of RFC 3986, section 6.2.2. */
    private static String spelled(String text) {
        byte[] bytes =
                Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        StringBuilder spelled = new StringBuilder(bytes.length);
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            boolean coded = false;
            if (value == '%' && i + 2 < bytes.length) {
                int high = Character.digit(bytes[i + 1], 16);
                int low = Character.digit(bytes[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    value = high << 4 | low;
                    coded = true;
                    i += 2;
                }
            }
            boolean plain = value > ' ' && value < 0x7F && (!coded || isUnreserved(value));
            if (plain) {
                spelled.append((char) value);
            } else {
                spelled.append('%').append(hex.toHexDigits((byte) value));
            }
        }
        return spelled.toString();
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    @Override
    public String toString() {
        return scheme + "://" + host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
