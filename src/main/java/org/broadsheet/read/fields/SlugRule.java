package org.broadsheet.read.fields;

import org.broadsheet.config.Slugs;
import org.broadsheet.read.source.FileName;

/** What an article's slug is made of when it asks for none. */
public final class SlugRule {
    private SlugRule() {}

    /** Whether it is made from the file's name: not for records, digits and {@code index}. */
    public static boolean isFromName(FileName name, boolean record) {
        String stem = name.stem();
        return !record
                && !stem.equalsIgnoreCase("index")
                && stem.codePoints().anyMatch(c -> !Character.isDigit(c))
                && stem.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The slug. */
    static String of(FileName name, String title, boolean record, Slugs slugs) {
        return slugs.of(isFromName(name, record) ? name.stem() : title);
    }
}
