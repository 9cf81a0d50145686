package org.broadsheet.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was asked for lately: pages are planned in the order of time, and those that come
 * one after another show much the same. For one thread at a time.
 *
 * @param <K> by what it is asked for
 * @param <V> what is remembered
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** Remembers so many at most; what was not asked for longest goes first. */
    public Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
