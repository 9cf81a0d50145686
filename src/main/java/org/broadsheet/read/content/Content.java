package org.broadsheet.read.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Place;
import org.broadsheet.article.RecentPost;
import org.jsoup.nodes.Element;

/**
 * What a format's reader makes of a text.
 *
 * @param body the text as HTML, not yet sanitised; taken apart by whoever sanitises it
 * @param findings the fields found in it
 * @param alsoRead pointers to other articles that stood in it
 * @param recentPosts teasers that stood beside it
 * @param leftOut what stood in it and is not in the body
 * @param address where it stood on the web, if it was saved from there
 * @param places tells where an element of the body stands in the file
 */
public record Content(
        Element body,
        Findings findings,
        List<AlsoRead> alsoRead,
        List<RecentPost> recentPosts,
        List<LeftOut> leftOut,
        PageAddress address,
        Function<Element, Place> places) {
    public Content {
        alsoRead = List.copyOf(alsoRead);
        recentPosts = List.copyOf(recentPosts);
        leftOut = List.copyOf(leftOut);
    }

    /** A text that was never on the web. */
    public Content(
            Element body,
            Findings findings,
            List<AlsoRead> alsoRead,
            List<RecentPost> recentPosts,
            List<LeftOut> leftOut,
            Function<Element, Place> places) {
        this(body, findings, alsoRead, recentPosts, leftOut, PageAddress.NONE, places);
    }

    /** The same with what was left out before it was read. */
    public Content without(List<LeftOut> before) {
        List<LeftOut> all = new ArrayList<>(before);
        all.addAll(leftOut);
        return new Content(body, findings, alsoRead, recentPosts, all, address, places);
    }
}
