package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sentences;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.Labels.Labelled;

/**
 * Lines that name subjects and sections: {@code Tags: lifeboat, weather}, {@code Filed under:
 * Town}.
 */
final class TagLine {
    private static final Labels TAGS = Labels.of("tags");
    private static final Labels FILED = Labels.of("filed under");
    private static final Pattern PARTS = Pattern.compile("\\s*[,،;|•·]\\s*");
    private static final int LONGEST = 400;
    private static final int TAG = 60;

    private TagLine() {}

    /** Takes such a line; false if it is none. */
    static boolean take(TextPage page, TextBlock block) {
        return take(page, block, TAGS, "tags") || take(page, block, FILED, "section");
    }

    /** Whether a line begins as such lines do. */
    static boolean is(String text) {
        return TAGS.at(text).or(() -> FILED.at(text)).filter(Labelled::hasColon).isPresent();
    }

    private static boolean take(TextPage page, TextBlock block, Labels labels, String field) {
        Optional<Labelled> label =
                block.text().length() > LONGEST ? Optional.empty() : labels.at(block.text());
        if (label.isEmpty() || !block.is(TextBlock.Shape.PROSE)) {
            return false;
        }
        boolean worded = label.get().label().words().contains(" ");
        List<String> names = names(label.get().rest());
        if ((!label.get().hasColon() && !worded)
                || names.isEmpty()
                || names.stream().anyMatch(n -> n.length() > TAG || Sentences.end(n))) {
            return false;
        }
        Rule rule = Rule.stated("line \"" + label.get().said() + "\"");
        var at = page.position(block.offset());
        if (field.equals("section")) {
            page.findings().found("section", names.getFirst(), at, rule);
            names = names.subList(1, names.size());
        }
        page.findings().found("tags", names, at, rule);
        page.leaveOut(block, field.equals("tags") ? "line of tags" : "line of sections");
        return true;
    }

    /** The names in a list that commas part, or hash signs. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String spaced = text.indexOf(',') < 0 ? text.replace(" #", ", #") : text;
        for (String name : PARTS.split(spaced, -1)) {
            String bare = name.startsWith("#") ? name.substring(1) : name;
            if (!bare.isBlank()) {
                names.add(bare.strip());
            }
        }
        return names;
    }
}
