package org.broadsheet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.render.view.RunView;
import org.broadsheet.site.PagePlan.Run;
import org.broadsheet.site.PagePlan.YearCount;
import org.jspecify.annotations.Nullable;

/** Draws the years as bars. */
final class RunViews {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 150;
    private static final double BAR = 0.82;

    private final Views views;

    RunViews(Views views) {
        this.views = views;
    }

    @Nullable RunView run(Run run) {
        List<YearCount> years = run.years();
        if (years.isEmpty()) {
            return null;
        }
        int first = years.getFirst().year();
        int last = years.getLast().year();
        int most = most(run);
        double pitch = (double) WIDTH / (last - first + 1);
        List<RunView.Bar> bars = new ArrayList<>();
        for (YearCount year : years) {
            double height = height(year.count(), most, HEIGHT);
            bars.add(
                    new RunView.Bar(
                            views.words.say("list.label", Words.year(year.year()), year.count()),
                            year.url().isEmpty() ? "" : views.links.to(year.url()),
                            number((year.year() - first) * pitch + pitch * (1 - BAR) / 2),
                            number(HEIGHT - height),
                            number(pitch * BAR),
                            number(height)));
        }
        return new RunView(
                views.words.say("front.run", Words.year(first), Words.year(last)),
                Words.year(first),
                Words.year(last),
                WIDTH,
                HEIGHT,
                bars,
                ticks(first, last));
    }

    private static int most(Run run) {
        return run.years().stream().mapToInt(YearCount::count).max().orElse(1);
    }

    /** A year with one article is still seen. */
    private static double height(int count, int most, int of) {
        return Math.max(1.5, (double) count / most * of);
    }

    private List<RunView.Tick> ticks(int first, int last) {
        int span = last - first + 1;
        // Eight years side by side are what a phone has room for.
        int step = IntStream.of(1, 2, 5, 10, 20).filter(s -> span <= 8 * s).findFirst().orElse(50);
        Map<Integer, String> ticks = new TreeMap<>();
        ticks.put(first, "start");
        if (last > first) {
            ticks.put(last, "end");
        }
        int clear = Math.max(1, (span + 5) / 6);
        for (int year = first - Math.floorMod(first, step) + step; year < last; year += step) {
            if (year - first >= clear && last - year >= clear) {
                ticks.put(year, "middle");
            }
        }
        List<RunView.Tick> list = new ArrayList<>();
        for (Map.Entry<Integer, String> tick : ticks.entrySet()) {
            double at =
                    switch (tick.getValue()) {
                        case "start" -> 0;
                        case "end" -> 1;
                        default -> (tick.getKey() - first + 0.5) / span;
                    };
            list.add(
                    new RunView.Tick(
                            Words.year(tick.getKey()),
                            number(at * 100) + "%",
                            tick.getValue(),
                            number(at * WIDTH)));
        }
        return list;
    }

    /**
     * The run strip: a small picture whose bar of a year is lit by the fragment {@code #y1984}. It
     * stands by itself in pages, so it has its colours in it.
     */
    String strip(Run run) {
        int height = 14;
        List<YearCount> years = run.years();
        int first = years.isEmpty() ? 0 : years.getFirst().year();
        int last = years.isEmpty() ? 0 : years.getLast().year();
        int most = most(run);
        StringBuilder svg = new StringBuilder(1024);
        int span = last - first + 1;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(span * 4)
                .append(" 16\" preserveAspectRatio=\"none\"><style>path{fill:#979892}path:target")
                .append("{fill:#1b49b4}line{stroke:#64676a}@media(prefers-color-scheme:dark)")
                .append("{path{fill:#7d807f}path:target{fill:#9dbcff}line{stroke:#949693}}</style>")
                .append("<line y1=\"15.5\" y2=\"15.5\" x2=\"100%\"/>");
        for (YearCount year : years) {
            double h = Math.max(1, (double) year.count() / most * height);
            svg.append("<path id=\"y")
                    .append(year.year())
                    .append("\" d=\"M")
                    .append((year.year() - first) * 4)
                    .append(" 15v-")
                    .append(number(h))
                    .append("h3.4V15\"/>");
        }
        return svg.append("</svg>\n").toString();
    }

    /** A length without needless digits. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
