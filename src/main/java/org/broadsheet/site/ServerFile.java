package org.broadsheet.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Server;

/** A file that tells a web server where former addresses lead and which headers to send. */
public enum ServerFile {
    /** What belongs into the block {@code http} of nginx: what leads where. */
    NGINX_HTTP(Addresses.SERVERS + "nginx/http.conf", true),
    /** What belongs into the block {@code server} of nginx. */
    NGINX_SERVER(Addresses.SERVERS + "nginx/server.conf", false),
    /** What leads where, for a map of Apache. */
    APACHE_MAP(Addresses.SERVERS + "apache/redirects.txt", true),
    /** What asks that map. */
    APACHE_CONF(Addresses.SERVERS + "apache/redirects.conf", false),
    /** The headers, for Apache. */
    HTACCESS("/.htaccess", false),
    /** What belongs into a site of Caddy: what leads where. */
    CADDY_REDIRECTS(Addresses.SERVERS + "caddy/redirects.conf", true),
    /** What belongs there too: the headers. */
    CADDY_SITE(Addresses.SERVERS + "caddy/site.conf", false),
    /** What leads where, for hosts that read it from the site. */
    REDIRECTS("/_redirects", true),
    /** The headers, for hosts that read them from the site. */
    HEADERS("/_headers", false),
    /** What leads where, for the website of a bucket. */
    S3_RULES(Addresses.SERVERS + "s3/routing-rules.json", true),
    /** The same as objects that lead on. */
    S3_OBJECTS(Addresses.SERVERS + "s3/objects.jsonl", true);

    private final String url;
    private final boolean redirects;

    ServerFile(String url, boolean redirects) {
        this.url = url;
        this.redirects = redirects;
    }

    private Set<Server> servers() {
        return switch (this) {
            case NGINX_HTTP, NGINX_SERVER -> Set.of(Server.NGINX);
            case APACHE_MAP, APACHE_CONF, HTACCESS -> Set.of(Server.APACHE);
            case CADDY_REDIRECTS, CADDY_SITE -> Set.of(Server.CADDY);
            case REDIRECTS, HEADERS -> Set.of(Server.NETLIFY, Server.CLOUDFLARE);
            case S3_RULES, S3_OBJECTS -> Set.of(Server.S3);
        };
    }

    /** Its path in the site. */
    public String url() {
        return url;
    }

    /** Whether it says where former addresses lead. */
    public boolean hasRedirects() {
        return redirects;
    }

    /** The files of the servers that an archive names. */
    static List<ServerFile> of(ArchiveConfig config) {
        return Arrays.stream(values())
                .filter(file -> config.servers().stream().anyMatch(file.servers()::contains))
                .toList();
    }
}
