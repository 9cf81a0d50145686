package org.broadsheet.config;

import java.util.Locale;

/** A web server, or a host of static sites, for which settings are made. */
public enum Server {
    /** nginx. */
    NGINX(Integer.MAX_VALUE),
    /** Apache. */
    APACHE(Integer.MAX_VALUE),
    /** Caddy. */
    CADDY(Integer.MAX_VALUE),
    /** Netlify. */
    NETLIFY(Integer.MAX_VALUE),
    /** Cloudflare Pages (limits of its documentation, November 2026). */
    CLOUDFLARE(2_000),
    /** The website of an S3 bucket. */
    S3(50);

    private final int redirects;

    Server(int redirects) {
        this.redirects = redirects;
    }

    /** How many redirects it takes. */
    public int redirects() {
        return redirects;
    }

    /** What it is called in archive.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
