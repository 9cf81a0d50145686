package org.broadsheet.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of the past of a list, one for each period that is over (RFC 5005, section 4). They
 * follow its periods, so that one more article touches one of them. The newest period is not over:
 * the feed of what is new has all of it.
 */
final class FeedHistory {
    /** The history of a list that has none. */
    static final FeedHistory NONE = new FeedHistory(List.of(), 0);

    private final List<String> past;
    private final Map<String, Integer> places = new HashMap<>();
    private final int current;

    private FeedHistory(List<String> past, int current) {
        this.past = past;
        this.current = current;
        for (int i = 0; i < past.size(); i++) {
            places.put(past.get(i), i);
        }
    }

    /**
     * The history of a list.
     *
     * @param undated pages of articles that state no year, besides those of the tree
     * @param tree the periods of the list
     */
    static FeedHistory of(List<String> undated, PeriodTree tree) {
        List<PeriodTree.Node> nodes = tree.partition();
        List<String> past = new ArrayList<>(undated);
        int current = 0;
        if (!nodes.isEmpty()) {
            nodes.subList(0, nodes.size() - 1).forEach(node -> past.add(node.url));
            PeriodTree.Node last = nodes.getLast();
            current = last.lists ? last.count : last.own;
        }
        return new FeedHistory(past, current);
    }

    /** The pages beside which the feeds stand, the oldest first. */
    List<String> pages() {
        return past;
    }

    /** How many articles the newest period has. */
    int current() {
        return current;
    }

    /** The page of the newest period that is over. */
    Optional<String> last() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
    }

    /**
     * The feed of a page among its neighbours.
     *
     * @param before the page of the feed before
     * @param after the page of the feed after
     */
    record Place(Optional<String> before, Optional<String> after) {}

    /** The place of a page's feed; null if it has none. */
    @Nullable Place at(String page) {
        Integer place = places.get(page);
        return place == null
                ? null
                : new Place(
                        place == 0 ? Optional.empty() : Optional.of(past.get(place - 1)),
                        place + 1 == past.size()
                                ? Optional.empty()
                                : Optional.of(past.get(place + 1)));
    }
}
