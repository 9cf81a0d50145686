package org.broadsheet.config;

import java.net.URI;

/**
 * Where the site stands on the web.
 *
 * @param origin scheme, host and port without a slash behind them: {@code https://host}
 * @param root the path of the site, beginning and ending with {@code /}
 */
public record BaseUrl(String origin, String root) {
    /** The address of an archive that names none. */
    public static final BaseUrl LOCAL = new BaseUrl("http://localhost:8080", "/");

    /**
     * Reads a base URL.
     *
     * @param text an absolute http(s) URL, with or without a slash at its end
     * @throws IllegalArgumentException if it is not one; the message says what is wrong
     */
    public static BaseUrl parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no URL", e);
        }
        String scheme = uri.getScheme();
        String host = uri.getRawAuthority();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!web || host == null) {
            throw new IllegalArgumentException("must begin with https:// or http:// and a host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must have no ? and no #");
        }
        String path = uri.normalize().getRawPath();
        String root = path == null || path.isEmpty() ? "/" : path;
        if (root.startsWith("/..")) {
            throw new IllegalArgumentException("must not leave its host");
        }
        return new BaseUrl(scheme + "://" + host, root.endsWith("/") ? root : root + "/");
    }

    /** The host, without the port. */
    public String host() {
        return URI.create(origin).getHost();
    }

    /** The absolute address of a path of the site that begins with {@code /}. */
    public String absolute(String path) {
        return origin + under(path);
    }

    /** The path on the host of a path of the site that begins with {@code /}. */
    public String under(String path) {
        return root + path.substring(1);
    }
}
