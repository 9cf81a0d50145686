package org.broadsheet.publish;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets with the test. */
final class MemoryLedger implements Ledger {
    private final Map<String, Entry> old = new TreeMap<>();
    private final Map<String, Entry> made = new TreeMap<>();

    @Override
    public void remembered(Each each) {}

    @Override
    public synchronized void addOld(Entry entry) {
        old.put(entry.path(), entry);
    }

    @Override
    public synchronized @Nullable Entry find(String path) {
        Entry now = made.get(path);
        return now != null ? now : old.get(path);
    }

    @Override
    public synchronized boolean put(Entry entry) {
        return made.putIfAbsent(entry.path(), entry) == null;
    }

    @Override
    public synchronized boolean isBlocked(String path) {
        return made.keySet().stream()
                .anyMatch(other -> path.startsWith(other + "/") || other.startsWith(path + "/"));
    }

    @Override
    public synchronized void gone(Each each) throws IOException {
        for (Entry entry : old.values()) {
            if (!made.containsKey(entry.path())) {
                each.take(entry);
            }
        }
    }

    @Override
    public synchronized void made(Each each) throws IOException {
        for (Entry entry : made.values()) {
            each.take(entry);
        }
    }

    @Override
    public synchronized void made(String folder, Each each) throws IOException {
        for (Entry entry : made.values()) {
            if (new OutputPath(entry.path()).folder().equals(folder)) {
                each.take(entry);
            }
        }
    }

    @Override
    public synchronized void expect(String path) {
        Entry entry = made.remove(path);
        if (entry != null) {
            old.put(path, entry);
        }
    }
}
