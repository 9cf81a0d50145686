package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.Labels.Labelled;
import org.broadsheet.read.line.TextLine;

/**
 * Takes the pointers to other articles out of a page:
 *
 * <pre>
 * pointer  = label [":"] headline                       on one line
 *          | label [":"] newline headline               on the next, blank lines between or not
 *          | label [":"] newline (headline newline)+    several, without blank lines
 * </pre>
 */
final class Pointers {
    private static final Labels ALSO_READ = Labels.of("also read");
    private static final Labels WITH_COLON = Labels.of("also read, with a colon");
    private static final Labels RELATED = Labels.of("related");
    private static final int HEADLINE = 200;

    private final TextPage page;
    private final List<TextLine> lines;

    private Pointers(TextPage page) {
        this.page = page;
        this.lines = page.lines();
    }

    static void take(TextPage page) {
        new Pointers(page).take();
    }

    private void take() {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.isBlank() || line.text().length() > 2 * HEADLINE) {
                continue;
            }
            Optional<Labelled> label = ALSO_READ.at(line.text());
            if (isInline(label) || isInline(WITH_COLON.at(line.text()))) {
                page.pointer(line, inline(line));
                page.blank(i);
            } else if (isOnly(ALSO_READ, line)
                    || (isOnly(WITH_COLON, line) && line.text().endsWith(":"))) {
                following(i, 1);
            } else if (isOnly(RELATED, line)) {
                following(i, HEADLINE);
            }
        }
    }

    private static boolean isOnly(Labels labels, TextLine line) {
        return labels.at(line.text()).filter(l -> l.rest().isEmpty()).isPresent();
    }

    private static boolean isInline(Optional<Labelled> label) {
        if (label.isEmpty() || label.get().rest().isEmpty() || label.get().separator() == ' ') {
            return false;
        }
        String rest = label.get().rest();
        boolean sure = ALSO_READ.has(label.get().said());
        int first = rest.codePointAt(0);
        return sure
                ? !rest.contains(". ")
                : label.get().hasColon()
                        && !Character.isLowerCase(first)
                        && !rest.endsWith(".")
                        && rest.length() <= HEADLINE;
    }

    private static String inline(TextLine line) {
        return ALSO_READ
                .at(line.text())
                .filter(l -> isInline(Optional.of(l)))
                .or(() -> WITH_COLON.at(line.text()))
                .map(l -> bare(l.rest()))
                .orElse("");
    }

    /** Without the bracket that closes {@code [Also Read: …]}. */
    private static String bare(String headline) {
        boolean closes = headline.endsWith("]") && headline.indexOf('[') < 0;
        return closes ? headline.substring(0, headline.length() - 1).strip() : headline;
    }

    /** Takes a label and the headlines behind it. */
    private void following(int label, int chunks) {
        List<Integer> headlines = new ArrayList<>();
        int at = label + 1;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = at;
            while (from < lines.size() && lines.get(from).isBlank()) {
                from++;
            }
            int to = from;
            while (to < lines.size() && !lines.get(to).isBlank() && isHeadline(lines.get(to))) {
                to++;
            }
            boolean broken = to < lines.size() && !lines.get(to).isBlank() && to == from;
            if (broken || to == from || (at > label + 1 && isTeaser(from, to))) {
                break;
            }
            for (int i = from; i < to; i++) {
                headlines.add(i);
            }
            at = to;
            if (to < lines.size() && !lines.get(to).isBlank()) {
                break;
            }
        }
        if (headlines.isEmpty() || headlines.stream().anyMatch(i -> isTeaser(i, i + 1))) {
            return;
        }
        page.blank(label);
        for (int i : headlines) {
            page.pointer(lines.get(i), Items.words(lines.get(i).text()));
            page.blank(i);
        }
    }

    /** Ages and cut excerpts are of teasers, which are read elsewhere. */
    private boolean isTeaser(int from, int to) {
        return lines.subList(from, Math.min(to + 2, lines.size())).stream()
                .anyMatch(l -> !l.isBlank() && Teasers.isTeaser(l.text()));
    }

    private static boolean isHeadline(TextLine line) {
        String text = line.text();
        return text.length() <= HEADLINE
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !text.endsWith("。")
                && !line.beginsLower()
                && !TagLine.is(text);
    }
}
