package org.broadsheet.read.content;

/** Where sentences end. */
public final class Sentences {
    private Sentences() {}

    /** Whether a text ends as a sentence does, by a mark or by one within quotation marks. */
    public static boolean end(String text) {
        int last = text.codePointBefore(text.length());
        return switch (Character.getType(last)) {
            case Character.OTHER_PUNCTUATION -> last != '%' && last != '&' && last != '*';
            case Character.FINAL_QUOTE_PUNCTUATION, Character.END_PUNCTUATION ->
                    text.length() > 1 && ".!?…,。".indexOf(text.charAt(text.length() - 2)) >= 0;
            default -> false;
        };
    }

    /**
     * Whether a text ends with a mark that closes a sentence or announces what follows: no comma or
     * semicolon, which verse and wrapped lines end with too.
     */
    public static boolean close(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»“)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:。؟۔।".indexOf(text.charAt(end - 1)) >= 0;
    }
}
