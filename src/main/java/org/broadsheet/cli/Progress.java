package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.build.BuildListener.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how a build goes: on a terminal a bar with counts, rate and time left that is drawn over
 * itself; elsewhere a plain line for each step and every ten seconds. Safe for many threads.
 */
final class Progress {
    /** As wide as lets a line about a million articles fit into 80 columns: a longer one wraps. */
    private static final int BAR = 15;

    /** So soon nobody can tell how long it will take. */
    private static final double SOON = 1.5;

    private static final long REDRAW = Duration.ofMillis(100).toNanos();
    private static final long PLAIN = Duration.ofSeconds(10).toNanos();

    private final PrintWriter out;
    private final boolean interactive;
    private final Ansi colours;
    private final AtomicLong done = new AtomicLong();
    private @Nullable Step step;
    private long total;
    private long began;
    private volatile long shown;
    private boolean drawn;

    Progress(PrintWriter out, boolean interactive, Ansi colours) {
        this.out = out;
        this.interactive = interactive;
        this.colours = colours;
    }

    synchronized void begin(Step next, long of) {
        end();
        step = next;
        total = of;
        began = System.nanoTime();
        shown = began;
        done.set(0);
        if (interactive) {
            draw(next);
        }
    }

    void done(Step of) {
        long count = done.incrementAndGet();
        long now = System.nanoTime();
        if (now - shown > (interactive ? REDRAW : PLAIN)) {
            synchronized (this) {
                if (now - shown > (interactive ? REDRAW : PLAIN)) {
                    shown = now;
                    if (interactive) {
                        draw(of);
                    } else {
                        out.println(words(of, count));
                    }
                }
            }
        }
    }

    /** Ends what is shown, so that other lines may follow. */
    synchronized void end() {
        Step last = step;
        step = null;
        if (interactive && drawn) {
            out.print("\r\u001b[2K");
            out.flush();
            drawn = false;
        } else if (!interactive && last != null && done.get() > 0) {
            out.println(words(last, done.get()));
        }
    }

    private void draw(Step of) {
        long count = done.get();
        String bar = "";
        if (total > 0) {
            int full = (int) (count * BAR / total);
            bar = "█".repeat(full) + "░".repeat(BAR - full) + " ";
        }
        out.print("\r\u001b[2K" + colours.string("@|blue " + bar + "|@") + words(of, count));
        out.flush();
        drawn = true;
    }

    private String words(Step of, long count) {
        String name =
                switch (of) {
                    case READING -> "Reading articles";
                    case ARRANGING -> "Arranging";
                    case RENDERING -> "Rendering";
                    case PUBLISHING -> "Publishing";
                };
        if (count == 0) {
            return name;
        }
        double seconds = Math.max(1, System.nanoTime() - began) / 1e9;
        double rate = count / seconds;
        String of1 = total > 0 ? " of " + number(total) : "";
        String left =
                total > count && seconds > SOON
                        ? ", " + time((total - count) / rate) + " left"
                        : "";
        return String.format(
                Locale.ROOT,
                "%s: %s%s, %s a second%s",
                name,
                number(count),
                of1,
                number(Math.round(rate)),
                left);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String time(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return seconds < 5400
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
