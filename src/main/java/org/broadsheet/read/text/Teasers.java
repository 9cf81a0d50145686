package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.RecentPost;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.Timestamps;

/**
 * The teasers that stood beside an article, from their heading to the text's end:
 *
 * <pre>
 * teasers = heading teaser+                   "Recent Posts", "Meistgelesen", "Lo más leído"
 * teaser  = headline [excerpt "…"] [age]      "8 hours ago", "vor 8 Stunden"
 * </pre>
 *
 * <p>A cut excerpt or an age must be among them, or nothing but headlines up to the end.
 */
final class Teasers {
    private static final Labels RECENT = Labels.of("recent posts");
    private static final Labels RELATED = Labels.of("related");
    private static final int HEADLINE = 200;
    private static final int WORDS = 4;

    private Teasers() {}

    /** Takes the teasers off the end of a page. */
    static void take(TextPage page) {
        List<TextBlock> blocks = page.blocks();
        for (int i = 1; i < blocks.size(); i++) {
            String heading = blocks.get(i).text();
            if (!RECENT.has(heading) && !RELATED.has(heading)) {
                continue;
            }
            List<String> rest = new ArrayList<>();
            blocks.subList(i + 1, blocks.size())
                    .forEach(b -> b.lines().forEach(l -> rest.add(l.text())));
            List<RecentPost> posts = in(rest);
            if (posts.isEmpty() && RECENT.has(heading) && areHeadlines(rest)) {
                posts = rest.stream().map(l -> new RecentPost(Items.words(l), "", "")).toList();
            }
            if (!posts.isEmpty()) {
                page.leaveOut(blocks.get(i).lines().getFirst(), "heading of teasers");
                page.recentPosts().addAll(posts);
                blocks.subList(i, blocks.size()).clear();
                return;
            }
        }
    }

    private static boolean areHeadlines(List<String> lines) {
        return lines.size() > 1
                && lines.stream()
                        .allMatch(l ->
                                l.length() <= HEADLINE
                                        && !l.endsWith(".")
                                        && l.split(" ", -1).length >= WORDS);
    }

    /**
     * The teasers in lines.
     *
     * @param lines what follows the heading
     * @return the teasers; none if no line looks like a part of one
     */
    static List<RecentPost> in(List<String> lines) {
        return lines.stream().anyMatch(Teasers::isTeaser) ? posts(lines) : List.of();
    }

    /** Whether a line is such as only teasers have: an age, or a text that is cut. */
    static boolean isTeaser(String line) {
        return Timestamps.isAge(line) || isCut(line);
    }

    private static boolean isCut(String line) {
        return line.endsWith("…") || line.endsWith("...");
    }

    private static List<RecentPost> posts(List<String> rest) {
        List<RecentPost> posts = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            String headline = rest.get(i);
            String excerpt = "";
            String age = "";
            if (i + 1 < rest.size() && isExcerpt(rest, i + 1)) {
                excerpt = rest.get(++i);
            }
            if (i + 1 < rest.size() && Timestamps.isAge(rest.get(i + 1))) {
                age = rest.get(++i);
            }
            posts.add(new RecentPost(headline, excerpt, age));
        }
        return posts;
    }

    /** An excerpt is cut, or is what stands between a headline and an age. */
    private static boolean isExcerpt(List<String> rest, int i) {
        return isCut(rest.get(i))
                || (!Timestamps.isAge(rest.get(i))
                        && i + 1 < rest.size()
                        && Timestamps.isAge(rest.get(i + 1)));
    }
}
