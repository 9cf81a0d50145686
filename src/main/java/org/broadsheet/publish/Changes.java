package org.broadsheet.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Counts changes and remembers the first of them by path; safe for many threads. */
final class Changes {
    private final int remembered;
    private final TreeSet<Change> first = new TreeSet<>(Comparator.comparing(Change::path));
    private long count;

    Changes(int remembered) {
        this.remembered = remembered;
    }

    synchronized void add(Change change) {
        count++;
        first.add(change);
        if (first.size() > remembered) {
            first.pollLast();
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Change> first() {
        return new ArrayList<>(first);
    }
}
