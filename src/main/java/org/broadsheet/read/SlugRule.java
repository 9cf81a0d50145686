package org.broadsheet.read;

import org.broadsheet.article.Slug;
import org.broadsheet.config.ArchiveConfig.SlugStyle;

/** What an article's slug is made of when it asks for none. */
final class SlugRule {
    private SlugRule() {}

    /** Whether it is made from the file's name: not for records, digits and {@code index}. */
    static boolean isFromName(FileName name, boolean record) {
        String stem = name.stem();
        return !record
                && !stem.equalsIgnoreCase("index")
                && stem.codePoints().anyMatch(c -> !Character.isDigit(c))
                && stem.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The slug. */
    static String of(FileName name, String title, boolean record, SlugStyle style) {
        return slug(isFromName(name, record) ? name.stem() : title, style);
    }

    /** The slug of a text. */
    static String slug(String text, SlugStyle style) {
        return switch (style) {
            case UNICODE -> Slug.of(text);
            case ASCII -> Slug.of(Latin.of(text));
        };
    }
}
