package org.broadsheet.read.markdown;

import java.util.Locale;

/**
 * The quotation marks of a language.
 *
 * @param open begins a quotation
 * @param close ends it
 * @param innerOpen begins a quotation within one
 * @param innerClose ends that
 */
public record Quotes(String open, String close, String innerOpen, String innerClose) {
    private static final Quotes ENGLISH = new Quotes("“", "”", "‘", "’");
    private static final Quotes LOW = new Quotes("„", "“", "‚", "‘");
    private static final Quotes LOW_HIGH = new Quotes("„", "”", "‚", "’");
    private static final Quotes ANGLES = new Quotes("«", "»", "“", "”");
    private static final Quotes SPACED = new Quotes("«\u00A0", "\u00A0»", "“", "”");
    private static final Quotes SAME = new Quotes("”", "”", "’", "’");

    /** The marks of a language; those of English if its own are not known. */
    public static Quotes of(Locale language) {
        return switch (language.getLanguage()) {
            case "de", "cs", "sk", "sl", "is", "lt", "bg", "et" -> LOW;
            case "pl", "hu", "ro", "hr", "nl" -> LOW_HIGH;
            case "fr" -> language.getCountry().equals("CH") ? ANGLES : SPACED;
            case "es", "it", "pt", "ru", "uk", "el", "no", "nb", "nn", "ca", "hy" -> ANGLES;
            case "sv", "fi" -> SAME;
            default -> ENGLISH;
        };
    }
}
