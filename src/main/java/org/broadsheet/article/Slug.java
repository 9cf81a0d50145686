package org.broadsheet.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The part of a URL that names an article, tag or author: lower-case letters and digits of any
 * script in Unicode NFC, with single hyphens between words. At most 80 bytes of UTF-8, never digits
 * only, never empty, never a step out of its folder.
 */
public final class Slug {
    /** The longest slug, in bytes of UTF-8. */
    public static final int MAX_BYTES = 80;

    private static final int HASH_DIGITS = 8;

    private Slug() {}

    /**
     * Makes a slug of a text.
     *
     * <p>Where characters that distinguish are lost (C++ and C# would both be {@code c}), where it
     * would be digits only or too long, the slug ends in a hash of the text, so that two texts keep
     * two slugs.
     *
     * @param text a title, a file's name, a tag
     * @return the slug
     */
    public static String of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        normal = Normalizer.normalize(normal, Normalizer.Form.NFC);
        StringBuilder slug = new StringBuilder(normal.length());
        boolean lost = false;
        int c;
        for (int i = 0; i < normal.length(); i += Character.charCount(c)) {
            c = normal.codePointAt(i);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (!isApostrophe(c)) { // "don't" is one word
                lost |= distinguishes(c);
                if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        boolean digitsOnly = slug.chars().allMatch(d -> d >= '0' && d <= '9');
        boolean tooLong = utf8Length(slug) > MAX_BYTES;
        return lost || digitsOnly || tooLong ? withHash(slug.toString(), text) : slug.toString();
    }

    /**
     * A slug with a hash behind it, cut so that it stays within the limit.
     *
     * @param slug the slug, may be empty
     * @param of what the hash is made of
     */
    public static String withHash(String slug, String of) {
        String hash = hash(Normalizer.normalize(of, Normalizer.Form.NFC));
        int room = MAX_BYTES - 1 - hash.length();
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        int c;
        for (int i = 0; i < slug.length(); i += Character.charCount(c)) {
            c = slug.codePointAt(i);
            bytes += utf8Length(Character.toString(c));
            if (bytes > room) {
                break;
            }
            cut.appendCodePoint(c);
        }
        while (!cut.isEmpty() && cut.charAt(cut.length() - 1) == '-') {
            cut.setLength(cut.length() - 1);
        }
        return cut.isEmpty() ? "x-" + hash : cut + "-" + hash;
    }

    /** The first digits of the SHA-256 of a text, in hexadecimal. */
    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int utf8Length(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /** Symbols tell names apart; spaces and punctuation do not. */
    private static boolean distinguishes(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL ->
                    true;
            default -> c == '#' || c == '@' || c == '%' || c == '*';
        };
    }
}
