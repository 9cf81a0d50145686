package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.article.RecentPost;

/** The teasers that stood beside an article: headline, cut excerpt, age. */
final class Teasers {
    private static final Pattern AGE =
            Pattern.compile(
                    "(?:about\\s+)?(?:an?|[0-9]{1,4})\\s+(?:second|sec|minute|min|hour|hr|day|week|month|year)"
                            + "s?\\s+ago|yesterday|today|just now",
                    Pattern.CASE_INSENSITIVE);

    private Teasers() {}

    /**
     * The teasers in lines.
     *
     * @param lines what follows "Recent Posts"
     * @return the teasers; none if no line looks like a part of one
     */
    static List<RecentPost> in(List<String> lines) {
        return lines.stream().anyMatch(Teasers::isTeaser) ? posts(lines) : List.of();
    }

    private static boolean isTeaser(String line) {
        return AGE.matcher(line).matches() || isCut(line);
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
            if (AGE.matcher(headline).matches()) {
                continue;
            }
            if (i + 1 < rest.size() && isExcerpt(rest, i + 1)) {
                excerpt = rest.get(++i);
            }
            if (i + 1 < rest.size() && AGE.matcher(rest.get(i + 1)).matches()) {
                age = rest.get(++i);
            }
            posts.add(new RecentPost(headline, excerpt, age));
        }
        return posts;
    }

    /** An excerpt is cut, or is what stands between a headline and an age. */
    private static boolean isExcerpt(List<String> rest, int i) {
        return isCut(rest.get(i))
                || (!AGE.matcher(rest.get(i)).matches()
                        && i + 1 < rest.size()
                        && AGE.matcher(rest.get(i + 1)).matches());
    }
}
