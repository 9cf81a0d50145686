package org.broadsheet.article;

import java.util.HexFormat;

/** Numbers with leading zeros, as dates and addresses have them. */
public final class Digits {
    private Digits() {}

    /** A year in four digits at least. */
    public static String ofYear(int year) {
        return padded(year, 4);
    }

    /** A month or a day in two digits. */
    public static String two(int number) {
        return padded(number, 2);
    }

    /** A number below 256 in two hexadecimal digits. */
    public static String hex(int number) {
        return HexFormat.of().toHexDigits((byte) number);
    }

    private static String padded(int number, int digits) {
        String written = Integer.toString(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        int zeros = digits - sign.length() - written.length();
        return sign + (zeros > 0 ? "0".repeat(zeros) : "") + written;
    }
}
