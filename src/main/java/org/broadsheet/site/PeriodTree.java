package org.broadsheet.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.site.Period.Level;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a list that have pages, known from the counts alone. Which articles a page shows
 * follows from its place in the tree.
 */
final class PeriodTree {
    private static final int DOUBTFUL_CHILD = 0;

    private final String front;
    private final int limit;
    private final Level cutDownTo;
    private final boolean decades;
    private final TreeMap<Integer, Node> roots = new TreeMap<>();
    private final Map<Level, List<Node>> byLevel = new EnumMap<>(Level.class);
    private @Nullable Node undated;

    /**
     * A tree.
     *
     * @param front the path of the list's front page
     * @param counts how many articles are filed where
     * @param decades whether years stand below decades (the list of all)
     * @param cutDownTo the level down to which periods are cut in any case
     * @param limit how many articles a page may list
     */
    PeriodTree(
            String front, List<PeriodCount> counts, boolean decades, Level cutDownTo, int limit) {
        this.front = front;
        this.limit = limit;
        this.decades = decades;
        this.cutDownTo = cutDownTo;
        counts.forEach(this::add);
        roots.values().forEach(this::settle);
        Node without = undated;
        if (without != null) {
            settle(without);
        }
    }

    /**
     * The tree of a list: that of all is cut to the day, a section to the month, others to the
     * year. What is undated among all has pages of its own.
     *
     * @param list the list
     * @param counts how many of its articles are filed where
     * @param limit how many articles a page may list
     */
    static PeriodTree of(ListRow list, List<PeriodCount> counts, int limit) {
        boolean all = list.kind().equals(ListRow.ALL);
        Level cutDownTo =
                all ? Level.DAY : list.kind().equals(Addresses.SECTION) ? Level.MONTH : Level.YEAR;
        List<PeriodCount> shown =
                all ? counts.stream().filter(c -> !c.filing().undated()).toList() : counts;
        return new PeriodTree(list.url(), shown, all, cutDownTo, limit);
    }

    /** All pages, each before its parts. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        roots.values().forEach(root -> collect(root, nodes));
        Node without = undated;
        if (without != null) {
            collect(without, nodes);
        }
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        node.parts().forEach(part -> collect(part, nodes));
    }

    /** Pages that together show each article once, in the order of time. */
    List<Node> partition() {
        List<Node> nodes = new ArrayList<>();
        Node without = undated;
        if (without != null) {
            divide(without, nodes);
        }
        roots.values().forEach(root -> divide(root, nodes));
        return nodes;
    }

    private static void divide(Node node, List<Node> nodes) {
        if (node.lists) {
            nodes.add(node);
            return;
        }
        if (node.showsDoubtful() && node.own > 0) {
            nodes.add(node);
        }
        node.parts().forEach(part -> divide(part, nodes));
    }

    /** The addresses of all pages. */
    Set<String> urls() {
        Set<String> urls = new HashSet<>();
        nodes().forEach(node -> urls.add(node.url));
        return urls;
    }

    /** A period with a page. */
    static final class Node {
        final Period period;
        final @Nullable Node parent;
        final String url;
        final TreeMap<Integer, Node> children = new TreeMap<>();

        /** How many articles it and its parts have. */
        int count;

        /** How many are filed under exactly this period. */
        int own;

        /** Whether its page shows all its articles. */
        boolean lists;

        /** Whether its parts have pages. */
        boolean cut;

        @Nullable Node previous;
        @Nullable Node next;

        /** Whether it holds only what states no more than the period. */
        private final boolean exactly;

        private Node(Period period, @Nullable Node parent, String url, boolean exactly) {
            this.period = period;
            this.parent = parent;
            this.url = url;
            this.exactly = exactly;
        }

        /**
         * Which articles of the list it holds, in the order of time: those filed under a period.
         *
         * @param period the period
         * @param exactly whether those that state more than the period are not meant
         * @param skip without the first so many
         * @param most at most so many
         */
        record Stretch(Filing period, boolean exactly, int skip, int most) {}

        /** Which articles it holds, with those of its parts. */
        Stretch stretch(int limit) {
            return period.level() == Level.PART
                    ? new Stretch(period.filing(), exactly, (period.part() - 1) * limit, limit)
                    : new Stretch(period.filing(), exactly, 0, Integer.MAX_VALUE);
        }

        /** Whether an article that is filed so may be among those it holds. */
        boolean mayHold(Filing filing) {
            Filing own = period.filing();
            if (own.year() == 0) {
                return own.decade() == filing.decade();
            }
            return own.year() == filing.year()
                    && (own.month() == 0 || own.month() == filing.month())
                    && (own.day() == 0 || own.day() == filing.day());
        }

        /** The parts that have pages, in the order of time. */
        Collection<Node> parts() {
            return cut ? children.values() : List.of();
        }

        /** Whether its page shows those that state no more than this period, besides its parts. */
        boolean showsDoubtful() {
            return cut && !lists && !children.containsKey(DOUBTFUL_CHILD) && !isNumbered();
        }

        private boolean isNumbered() {
            return !children.isEmpty()
                    && children.firstEntry().getValue().period.level() == Level.PART;
        }
    }

    /** The periods of a level that have pages, in the order of time. */
    List<Node> at(Level level) {
        return byLevel.getOrDefault(level, List.of());
    }

    private void add(PeriodCount count) {
        Node node = node(count.filing());
        node.own += count.count();
        for (Node up = node; up != null; up = up.parent) {
            up.count += count.count();
        }
    }

    private Node node(Filing filing) {
        if (filing.undated()) {
            Node node = undated;
            if (node == null) {
                node = new Node(Period.UNDATED, null, front + Period.UNDATED.path(), true);
                undated = node;
            }
            return node;
        }
        Node node =
                decades || filing.year() == 0
                        ? root(filing, Period.decade(filing.decade()))
                        : root(filing, Period.year(filing.year()));
        if (filing.year() > 0 && decades) {
            node = child(node, filing.year(), Period.year(filing.year()));
        }
        if (filing.month() > 0) {
            node = child(node, filing.month(), Period.month(filing.year(), filing.month()));
        }
        if (filing.day() > 0) {
            Period day = Period.day(filing.year(), filing.month(), filing.day());
            node = child(node, filing.day(), day);
        }
        return node;
    }

    private Node root(Filing filing, Period period) {
        return roots.computeIfAbsent(
                rootKey(filing),
                n ->
                        new Node(
                                period,
                                null,
                                front + period.path(),
                                period.level() == Level.DECADE && !decades));
    }

    /** A decade stands before its years. */
    private int rootKey(Filing filing) {
        return decades || filing.year() == 0 ? filing.decade() * 2 : filing.year() * 2 + 1;
    }

    private Node child(Node parent, int number, Period period) {
        return parent.children.computeIfAbsent(
                number, n -> new Node(period, parent, front + period.path(), false));
    }

    /** Decides how a period is shown and joins it to its neighbours. */
    private void settle(Node node) {
        Level level = node.period.level();
        boolean must = level.compareTo(cutDownTo) < 0;
        node.cut = !node.children.isEmpty() && (must || node.count > limit);
        node.lists = !node.cut || (level == Level.MONTH && node.count <= limit);
        if (!node.cut && node.count > limit) {
            node.children.clear();
            cutByNumber(node);
        } else if (node.cut && !node.lists && node.own > limit) {
            Period period = new Period(Level.DOUBTFUL, node.period.filing(), 0);
            Node doubtful = new Node(period, node, node.url + period.path(), true);
            doubtful.count = node.own;
            doubtful.own = node.own;
            cutByNumber(doubtful);
            node.children.put(DOUBTFUL_CHILD, doubtful);
        }
        List<Node> row = byLevel.computeIfAbsent(level, l -> new ArrayList<>());
        if (!row.isEmpty() && level != Level.PART && level != Level.DOUBTFUL) {
            Node before = row.getLast();
            before.next = node;
            node.previous = before;
        }
        row.add(node);
        if (node.cut) {
            node.children.values().stream()
                    .filter(child -> child.period.level().compareTo(Level.DAY) <= 0)
                    .forEach(this::settle);
        }
    }

    /** What cannot be cut by time and is too much for a page stands on numbered parts. */
    private void cutByNumber(Node node) {
        node.lists = false;
        node.cut = true;
        int parts = (node.count + limit - 1) / limit;
        Node before = null;
        for (int i = 1; i <= parts; i++) {
            Period period = new Period(Level.PART, node.period.filing(), i);
            Node part = new Node(period, node, node.url + period.path(), node.exactly);
            part.count = Math.min(limit, node.count - (i - 1) * limit);
            part.own = part.count;
            part.lists = true;
            part.previous = before;
            if (before != null) {
                before.next = part;
            }
            before = part;
            node.children.put(i, part);
        }
    }

    /** Whether a card states less than the days, months or years by which a page is ordered. */
    static boolean isDoubtful(Node node, Filing filing) {
        return switch (node.period.level()) {
            case DECADE -> filing.year() == 0;
            case YEAR -> filing.month() == 0;
            case MONTH -> filing.day() == 0;
            case DAY, UNDATED, DOUBTFUL, PART -> false;
        };
    }
}
