package org.broadsheet.serve;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What browsers are shown at the moment, and a way to wait for the next. Safe for many threads. */
final class Shown {
    private final String run = UUID.randomUUID().toString();
    private int count;
    private State state = new State(run + "-0", List.of());
    private boolean ended;

    /**
     * A state of the site.
     *
     * @param build a name that changes when there is something new to see; another after a restart
     * @param errors what is to be mended
     */
    record State(String build, List<String> errors) {}

    synchronized State now() {
        return state;
    }

    synchronized void show(Rebuild.Result result) {
        if (result.changed()) {
            count++;
        }
        state = new State(run + "-" + count, result.errors());
        notifyAll();
    }

    /** Whoever waits need wait no longer. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }

    /** Waits until there is another state than the one known, or for so long. */
    synchronized State next(@Nullable State known, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis();
                state.equals(known) && !ended && left > 0;
                left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return state;
    }
}
