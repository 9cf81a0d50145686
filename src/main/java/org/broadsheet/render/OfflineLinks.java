package org.broadsheet.render;

import java.util.Set;
import org.broadsheet.config.BaseUrl;

/**
 * Rewrites the addresses in a page so that it works when opened from a disk: relative to the page,
 * and naming {@code index.html} where a server would add it. It reads the HTML that Broadsheet
 * itself has made, in which attributes are double-quoted.
 */
final class OfflineLinks {
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "value", "data-latest", "content", "poster");

    private static final String MODULE = "<script type=\"module\"";

    private final String root;

    OfflineLinks(BaseUrl base) {
        this.root = new Links(base).to("/");
    }

    /**
     * The page with its addresses rewritten.
     *
     * @param html the page
     * @param url its path in the site
     */
    String rewrite(String html, String url) {
        String up = up(url);
        StringBuilder out = new StringBuilder(html.length() + 512);
        int at = 0;
        while (true) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag + 1 >= html.length()) {
                return out.append(html, at, html.length()).toString();
            }
            out.append(html, at, tag);
            if (html.startsWith("<link rel=\"preload\"", tag)) {
                // Fonts may not be fetched ahead from a disk.
                at = html.indexOf('>', tag) + 1;
            } else if (html.startsWith(MODULE, tag)) {
                // Nor modules: what runs from a disk is a plain script.
                out.append("<script defer");
                at = tag(html, tag + MODULE.length(), up, out);
            } else if (html.startsWith("<!--", tag)) {
                int end = html.indexOf("-->", tag);
                int stop = end < 0 ? html.length() : end + 3;
                out.append(html, tag, stop);
                at = stop;
            } else if (Character.isLetter(html.charAt(tag + 1))) {
                at = tag(html, tag, up, out);
            } else {
                out.append('<');
                at = tag + 1;
            }
        }
    }

    /** Copies a tag with its addresses rewritten and gives the place behind it. */
    private int tag(String html, int from, String up, StringBuilder out) {
        int i = from;
        int copied = from;
        while (i < html.length() && html.charAt(i) != '>') {
            if (html.charAt(i) != '"') {
                i++;
                continue;
            }
            int end = html.indexOf('"', i + 1);
            if (end < 0) {
                break;
            }
            String name = attributeBefore(html, i);
            if (ATTRIBUTES.contains(name)) {
                out.append(html, copied, i + 1)
                        .append(address(html.substring(i + 1, end), name, up));
                copied = end;
            }
            i = end + 1;
        }
        int stop = Math.min(html.length(), i + 1);
        out.append(html, copied, stop);
        return stop;
    }

    private static String attributeBefore(String html, int quote) {
        int end = quote - 1; // the equals sign
        int start = end;
        while (start > 0
                && (Character.isLetterOrDigit(html.charAt(start - 1))
                        || html.charAt(start - 1) == '-')) {
            start--;
        }
        return html.substring(start, end);
    }

    private String address(String value, String attribute, String up) {
        if (attribute.equals("content")) {
            String refresh = "0; url=";
            return value.startsWith(refresh)
                    ? refresh + address(value.substring(refresh.length()), "href", up)
                    : value;
        }
        if (!value.startsWith(root) || value.startsWith("//")) {
            return value;
        }
        String path = value.substring(root.length());
        String fragment = "";
        int hash = path.indexOf('#');
        if (hash >= 0) {
            fragment = path.substring(hash);
            path = path.substring(0, hash);
        }
        if (path.isEmpty() || path.endsWith("/")) {
            path += "index.html";
        }
        return up + path + fragment;
    }

    /** The way from a page up to the front page's folder: {@code ../../}. */
    private static String up(String url) {
        int depth = (int) url.chars().filter(c -> c == '/').count() - 1;
        String last = url.substring(url.lastIndexOf('/') + 1);
        boolean folder = !last.isEmpty() && last.indexOf('.') <= 0;
        return "../".repeat(folder ? depth + 1 : depth);
    }
}
