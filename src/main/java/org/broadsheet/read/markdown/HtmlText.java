package org.broadsheet.read.markdown;

import org.broadsheet.read.content.Html;

/** HTML as a text. */
final class HtmlText implements Output {
    private final StringBuilder out;
    private final Growth growth;
    private boolean inTag;

    /**
     * An empty text.
     *
     * @param growth how long it may become
     */
    HtmlText(Growth growth) {
        this.growth = growth;
        this.out = new StringBuilder(growth.length() * 5 / 4 + 100);
    }

    @Override
    public void begin(String tag) {
        endTag();
        out.append('<').append(tag);
        inTag = true;
    }

    @Override
    public void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value);
        out.append('"');
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    @Override
    public void end(String tag) {
        endTag();
        switch (tag) {
            case "br", "hr", "img" -> {}
            default -> out.append("</").append(tag).append('>');
        }
    }

    @Override
    public void text(String words) {
        endTag();
        escaped(words);
    }

    @Override
    public void html(CharSequence html) {
        endTag();
        out.append(html);
    }

    private void escaped(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> null;
                    };
            if (instead != null) {
                out.append(text, written, i).append(instead);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    @Override
    public boolean isFull() {
        return out.length() > growth.most();
    }

    /** Whether it has more tags than anybody would write. */
    boolean hasTooManyTags() {
        return Html.hasTooManyTags(out);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
