package org.broadsheet.read.line;

import java.util.Optional;
import org.broadsheet.read.line.Labels.Labelled;

/**
 * Lines that stood below a picture, which the text does not have: {@code Photo: Jane Doe/Agency},
 * {@code The quay at dawn (AP Photo/Jo Roe)}. They stay in the text, as captions.
 */
public final class Caption {
    private static final Labels CREDIT = Labels.of("credit");
    private static final Labels ALONE = Labels.of("credit alone");
    private static final Labels AGENCY = Labels.of("agency in brackets");
    private static final int LONGEST = 400;
    private static final int CREDIT_LONGEST = 160;

    private Caption() {}

    /** Whether a line is a caption or the credit of one. */
    public static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        if (ALONE.has(Phrases.key(line).replace(".", ""))) {
            return true;
        }
        Optional<Labelled> label = CREDIT.at(line);
        if (label.isPresent() && line.length() <= CREDIT_LONGEST) {
            String said = label.get().label().words();
            boolean by = said.endsWith(" by") && startsUpper(label.get().rest());
            if (!label.get().rest().isEmpty()
                    && (label.get().hasColon() || by)
                    && !label.get().rest().contains(". ")) {
                return true;
            }
        }
        return endsWithAgency(line);
    }

    private static boolean startsUpper(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** {@code … (AP Photo/Jo Roe)}: brackets at the end that name a picture's maker. */
    private static boolean endsWithAgency(String line) {
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        if (open < 0 || !(text.endsWith(")") || text.endsWith("]"))) {
            return false;
        }
        String said = text.substring(open + 1, text.length() - 1);
        boolean slash = said.indexOf('/') > 0;
        boolean labelled = CREDIT.at(said).filter(Labelled::hasColon).isPresent();
        boolean whole = CREDIT.has(said) || ALONE.has(said);
        boolean agency = false;
        for (String word : said.split("[ /:]", -1)) {
            agency |= AGENCY.has(word);
        }
        return labelled || whole || (agency && slash);
    }
}
