package org.broadsheet.render;

/** Takes out of a style sheet what browsers do not need: comments and white space. */
final class Css {
    private Css() {}

    static String compact(String css) {
        StringBuilder out = new StringBuilder(css.length());
        int i = 0;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (c == '"' || c == '\'') {
                int end = css.indexOf(c, i + 1);
                int stop = end < 0 ? css.length() : end + 1;
                out.append(css, i, stop);
                i = stop;
            } else if (css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 2;
            } else if (Character.isWhitespace(c)) {
                while (i < css.length() && Character.isWhitespace(css.charAt(i))) {
                    i++;
                }
                boolean needed =
                        !out.isEmpty()
                                && i < css.length()
                                && "{};,>".indexOf(out.charAt(out.length() - 1)) < 0
                                && "{};,>".indexOf(css.charAt(i)) < 0;
                out.append(needed ? " " : "");
            } else {
                if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
                    out.setLength(out.length() - 1);
                }
                out.append(c);
                i++;
            }
        }
        return out.append('\n').toString();
    }
}
