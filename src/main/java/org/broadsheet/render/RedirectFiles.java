package org.broadsheet.render;

import java.io.ByteArrayOutputStream;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.PercentCoding;
import org.broadsheet.article.Redirect;
import org.broadsheet.catalogue.Lead;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Server;
import org.broadsheet.hosting.Apache;
import org.broadsheet.hosting.Caddy;
import org.broadsheet.hosting.Headers;
import org.broadsheet.hosting.HostFiles;
import org.broadsheet.hosting.Nginx;
import org.broadsheet.hosting.Rule;
import org.broadsheet.hosting.S3;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What leads on from former addresses beside pages: data for a script, settings for servers. */
final class RedirectFiles {
    private final ArchiveConfig config;
    private final Links links;

    RedirectFiles(Views views) {
        this.config = views.config;
        this.links = views.links;
    }

    byte[] shard(PagePlan.RedirectShard plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            for (Lead lead : plan.leads()) {
                json.writeStringProperty(lead.from().key(), links.target(lead.target()));
            }
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    byte[] server(PagePlan.ServerSettings plan) {
        // Made as they are asked for: they take more room than what they are made of.
        Iterable<Rule> rules = () -> plan.leads().stream().map(this::rule).iterator();
        return switch (plan.file()) {
            case NGINX_HTTP -> Nginx.http(rules);
            case NGINX_SERVER -> Nginx.server(headers());
            case APACHE_MAP -> Apache.map(rules);
            case APACHE_CONF -> Apache.conf();
            case HTACCESS -> Apache.htaccess(headers());
            case CADDY_REDIRECTS -> Caddy.redirects(rules);
            case CADDY_SITE -> Caddy.site(headers());
            case REDIRECTS ->
                    config.servers().contains(Server.CLOUDFLARE)
                            ? HostFiles.cloudflare(rules, Server.CLOUDFLARE.redirects())
                            : HostFiles.netlify(rules);
            case HEADERS -> HostFiles.headers(headers());
            case S3_RULES -> S3.rules(rules, Server.S3.redirects());
            case S3_OBJECTS -> S3.objects(rules);
        };
    }

    private Headers headers() {
        return new Headers(
                ContentPolicy.of(config), links.to(Addresses.NOT_FOUND), config.baseUrl().root());
    }

    private Rule rule(Lead lead) {
        FormerAddress from = lead.from();
        String root = config.baseUrl().root();
        return new Rule(
                PercentCoding.decoded(root) + from.path().substring(1),
                root + PercentCoding.safePath(from.path().substring(1)),
                PercentCoding.safe(from.query()),
                from.canonicalQuery(),
                address(lead.target()),
                lead.hasPage());
    }

    /** A target in ASCII. */
    private String address(String target) {
        if (!Redirect.isWithin(target)) {
            return target;
        }
        int end = end(target);
        return config.baseUrl().root()
                + PercentCoding.safePath(target.substring(1, end))
                + target.substring(end);
    }

    /** Where the path of a target ends. */
    static int end(String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) == '?' || target.charAt(i) == '#') {
                return i;
            }
        }
        return target.length();
    }
}
