package org.broadsheet.foreign;

import java.util.regex.Pattern;

/** Writes what tags make, as Markdown or HTML, as it fits in where the tag stands. */
final class Writing {
    /** Tells the reader of the result where an element stands in it. */
    private static final String OFFSET = "data-source-offset";

    private static final Pattern IN_ATTRIBUTE =
            Pattern.compile("&(?!(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,30});)");

    private final Surroundings surroundings;

    Writing(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * A picture.
     *
     * @param html whether it stands where Markdown is not looked for
     * @param offset where it stands in the result
     */
    String picture(Made.Picture picture, boolean html, int offset) {
        String alt = picture.alt().replaceAll("\\s++", " ").strip();
        boolean plain = picture.caption().isBlank() && picture.link().isEmpty();
        if (plain && !html) {
            return "![" + bracketed(alt) + "](<" + address(picture.src()) + ">)";
        }
        String at = " " + OFFSET + "=\"" + offset + "\"";
        String img =
                "<img src=\"" + attribute(picture.src()) + "\" alt=\"" + attribute(alt) + "\">";
        if (!picture.link().isEmpty()) {
            img = "<a href=\"" + attribute(picture.link()) + "\"" + at + ">" + img + "</a>";
        }
        return plain ? img : figure(img, picture.caption());
    }

    private String figure(String inner, String caption) {
        String words = caption.replaceAll("\\s++", " ").strip();
        return "<figure>"
                + inner
                + (words.isEmpty()
                        ? ""
                        : "<figcaption>" + surroundings.inline().apply(words) + "</figcaption>")
                + "</figure>";
    }

    /** Whatever is shown from elsewhere, which becomes a link when it is read. */
    static String embed(Made.Embed embed, int offset) {
        return "<iframe src=\""
                + attribute(embed.url())
                + "\" title=\""
                + attribute(embed.title())
                + "\" "
                + OFFSET
                + "=\""
                + offset
                + "\"></iframe>";
    }

    /** A place that links may lead to. */
    static String anchor(String id) {
        return "<a id=\"" + attribute(id) + "\"></a>";
    }

    private static String bracketed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("[]\\`*_<{}".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String address(String src) {
        return src.replace("<", "%3C").replace(">", "%3E").replace("\n", "");
    }

    static String attribute(String text) {
        return IN_ATTRIBUTE
                .matcher(text)
                .replaceAll("&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", " ");
    }

    /** Code between fences that are longer than any within it. */
    static String fenced(String code, String language) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String lines = code.startsWith("\n") ? code.substring(1) : code;
        String end = lines.isEmpty() || lines.endsWith("\n") ? "" : "\n";
        return fence + language + "\n" + lines + end + fence;
    }

    /** Code in HTML. */
    static String pre(String code) {
        return "<pre><code>"
                + code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</code></pre>";
    }
}
