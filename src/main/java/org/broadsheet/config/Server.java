package org.broadsheet.config;

import java.util.Locale;

/** A web server, or a host of static sites, for which settings are made. */
public enum Server {
    /** nginx. */
    NGINX,
    /** Apache. */
    APACHE,
    /** Caddy. */
    CADDY,
    /** Netlify. */
    NETLIFY,
    /** Cloudflare Pages. */
    CLOUDFLARE,
    /** The website of an S3 bucket. */
    S3;

    /** What it is called in archive.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
