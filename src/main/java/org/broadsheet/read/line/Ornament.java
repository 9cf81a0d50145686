package org.broadsheet.read.line;

import org.broadsheet.read.content.Sentences;

/** Lines of signs without a word: {@code * * *}, {@code --------}, {@code =====}. */
public final class Ornament {
    private Ornament() {}

    /** Whether a line is at least three signs, or one that printers set between parts. */
    public static boolean is(String line) {
        int signs = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                continue;
            }
            if ("*-–—_=~#+·•.†⁂❦§oO".indexOf(c) < 0) {
                return false;
            }
            if (c == 'o' || c == 'O') { // -oOo-
                signs += line.length() > 3 && line.length() < 10 ? 1 : -line.length();
            }
            signs++;
        }
        return signs >= 3 || line.equals("⁂") || line.equals("❦") || line.equals("--");
    }

    /** Whether a line of signs belongs to the heading above it. */
    public static boolean underlines(TextLine signs, TextLine heading) {
        String text = signs.text();
        boolean one = text.chars().allMatch(c -> c == text.charAt(0));
        int length = heading.text().length();
        return one
                && "=-~_–—*".indexOf(text.charAt(0)) >= 0
                && length <= 90
                && text.length() * 2 >= length
                && text.length() <= length + 8
                && !Sentences.close(heading.text());
    }
}
