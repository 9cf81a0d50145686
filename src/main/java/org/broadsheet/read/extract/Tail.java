package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Takes out what stands below a text on pages that name nothing. A line that ends every page, such
 * as a copyright notice, takes along all that follows it. A line that heads links or what readers
 * wrote takes along what follows it up to the next rule, if it stands below a rule itself or what
 * follows is made otherwise than the text. Lines that begin with a name in bold type go too if they
 * stand in a box below a rule. Corrections and notes stay.
 */
final class Tail {
    private static final double TEXT = 0.5;
    private static final double REST = 0.4;
    private static final double FOOT = 0.25;
    private static final int VOICES = 3;
    private static final int NAME = 40;
    private static final int AHEAD = 40;

    private final Measures measures;
    private final List<Omission> leftOut = new ArrayList<>();
    private final Removal removal = new Removal();

    Tail(Measures measures) {
        this.measures = measures;
    }

    /**
     * Takes it out.
     *
     * @param text the text
     * @return what was taken out
     */
    List<Omission> cut(Element text) {
        List<Element> blocks = blocks(text);
        Optional<Manner> manner = Manner.of(text, measures);
        int all = blocks.stream().mapToInt(this::chars).sum();
        int last = lastOfText(blocks, manner);
        int seen = 0;
        int voices = 0;
        Element rule = null;
        Out out = Out.NOTHING;
        for (int i = 0; i < blocks.size(); i++) {
            Element block = blocks.get(i);
            boolean late = seen > all * TEXT && all - seen <= all * REST;
            if (out.ends(block) || (out.heads() && isLikeText(block, manner))) {
                out = Out.NOTHING;
            }
            boolean foot = i > last && all - seen <= all * FOOT;
            if (late && !out.foot()) {
                boolean told = rule != null || (manner.isPresent() && i > last);
                boolean apart = rule != null && !Objects.equals(block.parent(), rule.parent());
                if (apart && i > last && voices == 0 && speak(blocks, i)) {
                    out = new Out(Chrome.COMMENTS, "names and what they say, below a rule");
                }
                out = begins(blocks, i, foot, told).orElse(out);
            }
            if (!out.isNothing() && !Lead.isBehind(block)) {
                leave(block, out);
            }
            rule = late && block.nameIs("hr") ? block : rule;
            seen += chars(block);
            voices += voices(block);
        }
        removal.apply();
        return leftOut;
    }

    /**
     * What is being left out.
     *
     * @param what what it is taken for
     * @param rule why
     */
    private record Out(Chrome what, String rule) {
        static final Out NOTHING = new Out(Chrome.BESIDE, "");

        boolean isNothing() {
            return rule.isEmpty();
        }

        boolean foot() {
            return what == Chrome.FOOT;
        }

        boolean heads() {
            return !isNothing() && !foot();
        }

        boolean ends(Element block) {
            return block.nameIs("hr") && heads();
        }
    }

    /** The last block that is made like the text; -1 if nothing tells. */
    private int lastOfText(List<Element> blocks, Optional<Manner> manner) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (isLikeText(blocks.get(i), manner)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Out> begins(List<Element> blocks, int at, boolean foot, boolean told) {
        Element block = blocks.get(at);
        if (block.nameIs("hr") || measures.of(block).chars == 0) {
            return Optional.empty();
        }
        String words = block.text();
        if (foot && Labels.endsPage(words)) {
            return Optional.of(new Out(Chrome.FOOT, "the foot of the page"));
        }
        if (!told) {
            return Optional.empty();
        }
        String below = "below \"" + words + "\"";
        if (Labels.headsComments(words)) {
            return Optional.of(new Out(Chrome.COMMENTS, below));
        }
        return Labels.headsTeasers(words) && leads(blocks, at)
                ? Optional.of(new Out(Chrome.TEASERS, below))
                : Optional.empty();
    }

    /** Whether of the blocks behind a heading, up to the next rule, most lead elsewhere. */
    private boolean leads(List<Element> blocks, int heading) {
        int leading = 0;
        int i = heading + 1;
        while (i < blocks.size() && i <= heading + AHEAD && !blocks.get(i).nameIs("hr")) {
            leading += measures.of(blocks.get(i)).linked > 0 ? 1 : 0;
            i++;
        }
        return leading * 2 >= i - heading - 1;
    }

    private boolean isLikeText(Element block, Optional<Manner> manner) {
        return manner.isPresent() && manner.get().isIn(block, measures);
    }

    private void leave(Element block, Out out) {
        if (!block.text().isBlank()) {
            leftOut.add(Omission.of(block, out.what(), out.rule()));
        }
        removal.add(block);
    }

    /** Whether what follows up to the next rule is mostly lines that begin with a name. */
    private static boolean speak(List<Element> blocks, int from) {
        if (voices(blocks.get(from)) == 0) {
            return false;
        }
        int voices = 0;
        int i = from;
        while (i < blocks.size() && !blocks.get(i).nameIs("hr")) {
            voices += voices(blocks.get(i));
            i++;
        }
        return voices >= VOICES && voices * 2 >= i - from;
    }

    /** Takes out rules that part nothing: before the text, behind it, one after the other. */
    void rules(Element text) {
        List<Element> blocks = blocks(text);
        boolean parts = false;
        for (int i = 0; i < blocks.size(); i++) {
            Element block = blocks.get(i);
            boolean last = i + 1 == blocks.size() || blocks.get(i + 1).nameIs("hr");
            if (block.nameIs("hr") && (!parts || last)) {
                removal.add(block);
                continue;
            }
            parts = !block.nameIs("hr");
        }
        removal.apply();
    }

    /** How many lines of a block begin with a name in bold type and a colon. */
    private static int voices(Element block) {
        int voices = 0;
        for (Element bold : block.select("b, strong")) {
            String name = bold.text();
            voices += name.length() <= NAME && name.endsWith(":") ? 1 : 0;
        }
        return voices;
    }

    private int chars(Element block) {
        return measures.of(block).chars;
    }

    /** The blocks with text of their own, tables of data as wholes, pictures and rules. */
    private List<Element> blocks(Element text) {
        List<Element> blocks = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!(node instanceof Element element) || depth == 0) {
                        return FilterResult.CONTINUE;
                    }
                    boolean whole =
                            switch (element.normalName()) {
                                case "hr", "figure", "pre", "img" -> true;
                                case "table" -> Tables.isDataTable(element);
                                default -> ownText(element);
                            };
                    if (whole) {
                        blocks.add(element);
                    }
                    return whole ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
                },
                text);
        return blocks;
    }

    private boolean ownText(Element element) {
        return !Tags.INLINE.contains(element.normalName()) && measures.of(element).ownChars > 0;
    }
}
