package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Place;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;

/**
 * What those who copied a page from the web have left in it: browsers ("Save page as"), SingleFile,
 * Save Page WE, HTTrack, and the Wayback Machine.
 *
 * @param marks where and when the page was copied, in the order of the page
 */
record WebCopy(List<Mark> marks) {
    /** {@code (0076)} is the length of the address that follows. */
    private static final Pattern BROWSER =
            Pattern.compile("\\s*saved from url=\\([0-9]{1,6}\\)\\s*(\\S{1,4000}+)\\s*");

    private static final Pattern SINGLE_FILE_URL =
            Pattern.compile("(?m)^\\s{0,20}url: {0,5}(\\S{1,4000}+)");
    private static final Pattern SINGLE_FILE_DATE =
            Pattern.compile("(?m)^\\s{0,20}saved date: {0,5}(.{1,200})$");
    private static final Pattern HTTRACK =
            Pattern.compile(
                    "\\s*Mirrored from (\\S{1,4000}+) by HTTrack Website Copier\\S{0,40}+ \\[[^\\]]{0,80}\\],"
                            + " (.{1,80}?)\\s*");

    /** {@code https://web.archive.org/web/20140301081241im_/http://…}, with or without the host. */
    private static final Pattern WAYBACK =
            Pattern.compile(
                    "(?:(?:https?:)?//web\\.archive\\.org)?/web/([0-9]{4,14})(?:[a-z]{2}_)?/(https?:/{1,2}.*+|//.*+|www\\..*+|mailto:.*+|[a-z0-9-]{1,63}\\.[a-z0-9.-]{2,200}/.*+)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String TOOLBAR =
            "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-capinfo";

    /** Attributes of every element that may hold addresses. */
    private static final List<String> ADDRESSES =
            List.of("href", "src", "content", "cite", "data-src", "poster", "srcset", "action");

    /**
     * A mark that a copier left.
     *
     * @param who the copier, for {@code inspect}
     * @param url the address from which the page was copied; may be empty
     * @param date when, as written; may be empty
     * @param place where the mark stands
     */
    record Mark(String who, String url, String date, Place place) {}

    WebCopy {
        marks = List.copyOf(marks);
    }

    /**
     * Reads the marks of a page, and undoes what the Wayback Machine did to it: the toolbar is
     * taken out, and addresses lead again where they led.
     */
    static WebCopy unwrap(SavedPage page) {
        List<Mark> marks = new ArrayList<>();
        Document document = page.document();
        document.traverse(
                (NodeVisitor)
                        (node, depth) -> {
                            if (node instanceof Comment comment) {
                                comment(comment, page).ifPresent(marks::add);
                            }
                        });
        Element url = document.selectFirst("meta[name=savepage-url]");
        if (url != null) {
            Element date = document.selectFirst("meta[name=savepage-date]");
            marks.add(
                    new Mark(
                            "Save Page WE",
                            url.attr("content"),
                            date == null ? "" : date.attr("content"),
                            page.place(url)));
        }
        wayback(page).ifPresent(marks::add);
        List<Mark> unwrapped = new ArrayList<>();
        for (Mark mark : marks) {
            Matcher wrapped = WAYBACK.matcher(mark.url());
            unwrapped.add(
                    wrapped.matches()
                            ? new Mark(
                                    mark.who(),
                                    whole(wrapped.group(2)),
                                    stamp(wrapped.group(1)),
                                    mark.place())
                            : mark);
        }
        return new WebCopy(unwrapped);
    }

    private static Optional<Mark> comment(Comment comment, SavedPage page) {
        String text = comment.getData();
        Place place = page.place(SavedPage.within(comment));
        Matcher browser = BROWSER.matcher(text);
        if (browser.matches()) {
            return Optional.of(new Mark("browser", browser.group(1), "", place));
        }
        if (text.contains("Page saved with SingleFile")) {
            Matcher url = SINGLE_FILE_URL.matcher(text);
            Matcher date = SINGLE_FILE_DATE.matcher(text);
            return url.find()
                    ? Optional.of(
                            new Mark(
                                    "SingleFile",
                                    url.group(1),
                                    date.find() ? date.group(1).strip() : "",
                                    place))
                    : Optional.empty();
        }
        Matcher httrack = HTTRACK.matcher(text);
        if (httrack.matches()) {
            String url = httrack.group(1);
            return Optional.of(
                    new Mark(
                            "HTTrack",
                            url.startsWith("http") ? url : "http://" + url,
                            httrack.group(2),
                            place));
        }
        return Optional.empty();
    }

    /** Undoes the Wayback Machine's changes; its stamp is that of the first address it changed. */
    private static Optional<Mark> wayback(SavedPage page) {
        Document document = page.document();
        boolean copied = document.selectFirst("#wm-ipp, #wm-ipp-base") != null;
        for (Element link :
                document.select("link[href], script[src], meta[property=og:url], base[href]")) {
            copied |=
                    WAYBACK.matcher(link.attr("href") + link.attr("src") + link.attr("content"))
                            .matches();
        }
        if (!copied) {
            return Optional.empty();
        }
        document.select(TOOLBAR).remove();
        String stamp = "";
        String own = "";
        Place place = page.place(document);
        for (Element element : document.getAllElements()) {
            for (String name : ADDRESSES) {
                Matcher wrapped = WAYBACK.matcher(element.attr(name).strip());
                if (!wrapped.matches() || name.equals("srcset")) {
                    continue;
                }
                String url = whole(wrapped.group(2));
                boolean isOwn = isCanonical(element);
                if (stamp.isEmpty() || (isOwn && own.isEmpty())) {
                    stamp = stamp(wrapped.group(1));
                    place = page.place(element);
                    own = isOwn ? url : own;
                }
                element.attr(name, url);
            }
        }
        return stamp.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark("Wayback Machine", own, stamp, place));
    }

    private static boolean isCanonical(Element element) {
        boolean link = element.normalName().equals("link");
        return element.attr("property").equals("og:url")
                || (link && element.attr("rel").strip().equalsIgnoreCase("canonical"));
    }

    private static String whole(String url) {
        if (url.regionMatches(true, 0, "mailto:", 0, 7)) {
            return url;
        }
        if (url.startsWith("//")) {
            return "http:" + url;
        }
        boolean web =
                url.regionMatches(true, 0, "http:", 0, 5)
                        || url.regionMatches(true, 0, "https:", 0, 6);
        if (!web) {
            return "http://" + url;
        }
        // Some copies have lost one of the two slashes.
        int colon = url.indexOf(':');
        return url.startsWith("://", colon)
                ? url
                : url.substring(0, colon) + "://" + url.substring(colon + 1).replaceFirst("^/", "");
    }

    /** A stamp of 4 to 14 digits (year, month, day, hour, minute, second; UTC) as a date. */
    private static String stamp(String digits) {
        StringBuilder date = new StringBuilder(digits.substring(0, 4));
        for (int at = 4; at + 2 <= Math.min(8, digits.length()); at += 2) {
            date.append('-').append(digits, at, at + 2);
        }
        if (digits.length() >= 12) {
            date.append('T').append(digits, 8, 10).append(':').append(digits, 10, 12);
            date.append(digits.length() == 14 ? ":" + digits.substring(12) : "").append('Z');
        }
        return date.toString();
    }
}
