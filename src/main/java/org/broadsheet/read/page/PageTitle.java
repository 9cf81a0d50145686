package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Names;
import org.broadsheet.article.WebAddress;

/**
 * A page's title without the name of its site, which stands before or behind it: {@code Ferry sold
 * | Harbour | The Mercury}. Nothing is taken away without evidence: a part must be the site's name
 * as the page, the archive or the host tells it, or what remains must be the headline.
 */
final class PageTitle {
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "\\s+(?:[|‖·•:»«›‹~/—–-]|::|--|&raquo;)\\s+|\\s*[|»«]\\s*|:\\s+|\\s+—|—\\s+");
    private static final int LONGEST = 1000;
    private static final int PARTS = 30;

    private final List<String> sites;
    private final List<WebAddress> addresses;
    private final String heading;

    /**
     * What is known of a page.
     *
     * @param sites names that its site has
     * @param addresses where it stood
     * @param heading its headline as it is shown; empty if there is none
     */
    PageTitle(List<String> sites, List<WebAddress> addresses, String heading) {
        this.sites = sites.stream().map(PageTitle::key).filter(k -> !k.isEmpty()).toList();
        this.addresses = List.copyOf(addresses);
        this.heading = key(heading);
    }

    private static String key(String name) {
        return Names.key(name);
    }

    private record Part(int start, int end) {}

    /** The title without the site. */
    String bare(String title) {
        List<Part> parts = parts(title);
        if (parts.size() < 2) {
            return title;
        }
        if (!heading.isEmpty() && !isSite(heading)) {
            for (int from = 0; from < parts.size(); from++) {
                for (int to = parts.size() - 1; to >= from; to--) {
                    String run = title.substring(parts.get(from).start(), parts.get(to).end());
                    if (key(run).equals(heading)) {
                        return run;
                    }
                }
            }
        }
        int first = 0;
        int last = parts.size() - 1;
        while (last > first && isSite(key(text(title, parts.get(last))))) {
            last--;
        }
        while (first < last && isSite(key(text(title, parts.get(first))))) {
            first++;
        }
        return title.substring(parts.get(first).start(), parts.get(last).end());
    }

    private static String text(String title, Part part) {
        return title.substring(part.start(), part.end());
    }

    private static List<Part> parts(String title) {
        if (title.length() > LONGEST) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(title);
        int from = 0;
        while (separator.find() && parts.size() < PARTS) {
            if (separator.start() > from) {
                parts.add(new Part(from, separator.start()));
            }
            from = separator.end();
        }
        if (from < title.length()) {
            parts.add(new Part(from, title.length()));
        }
        return parts;
    }

    /** Whether a key is that of the site's name, with or without an article or its domain. */
    private boolean isSite(String key) {
        String bare = withoutArticle(key);
        if (bare.length() < 2) {
            return false;
        }
        for (String site : sites) {
            if (withoutArticle(site).equals(bare)) {
                return true;
            }
        }
        for (WebAddress address : addresses) {
            String host = Names.key(address.site());
            for (String each : List.of(bare, key)) {
                if (each.length() > 2
                        && (host.equals(each)
                                || host.equals(each.replaceFirst("^www\\.", ""))
                                || host.startsWith(each + ".")
                                || host.contains("." + each + "."))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withoutArticle(String key) {
        return key.startsWith("the") && key.length() > 6 ? key.substring(3) : key;
    }
}
