package org.broadsheet.read.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * How paragraphs are marked up: by their tag, their class and the class of what they stand in. A
 * system that names nothing still makes all paragraphs of a text alike, and what stands around it
 * another way.
 *
 * @param mark the mark of most of the prose
 */
record Manner(String mark) {
    private static final int PROSE = 40;
    private static final int PARAGRAPHS = 4;
    private static final double MOST = 0.4;

    /**
     * The manner of a text.
     *
     * @return the manner; nothing if its paragraphs are few, unlike or unmarked
     */
    static Optional<Manner> of(Element text, Measures measures) {
        Map<String, int[]> prose = new LinkedHashMap<>();
        int all = 0;
        for (Element block : text.getAllElements()) {
            int own = prose(block, measures);
            if (own > 0) {
                all += own;
                int[] sum = prose.computeIfAbsent(mark(block), m -> new int[2]);
                sum[0] += own;
                sum[1]++;
            }
        }
        int enough = (int) (all * MOST);
        return prose.entrySet().stream()
                .filter(e -> e.getValue()[0] >= enough && e.getValue()[1] >= PARAGRAPHS)
                .filter(e -> isMarked(e.getKey()))
                .max(Comparator.comparingInt(e -> e.getValue()[0]))
                .map(e -> new Manner(e.getKey()));
    }

    /** Whether some of an element's prose is marked up like this. */
    boolean isIn(Element element, Measures measures) {
        for (Element block : element.getAllElements()) {
            if (prose(block, measures) > 0 && mark(block).equals(mark)) {
                return true;
            }
        }
        return false;
    }

    private static int prose(Element block, Measures measures) {
        if (Tags.INLINE.contains(block.normalName())) {
            return 0;
        }
        Measure at = measures.of(block);
        int own = at.ownChars - at.ownLinked;
        return own >= PROSE && at.ownSentences > 0 ? own : 0;
    }

    private static String mark(Element block) {
        return block.normalName() + "." + block.className();
    }

    private static boolean isMarked(String mark) {
        return !mark.endsWith(".");
    }
}
