package org.broadsheet.article;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An article's text: sanitised HTML in which references to other files of the archive are marked,
 * not yet resolved. A mark is {@code U+0001 number U+0002} where a link or picture begins and
 * {@code U+0003} where a link ends; the sanitiser lets no such character through from outside.
 *
 * @param marked HTML with marks
 * @param references what the numbers mean, from 0
 */
public record Body(SafeHtml marked, List<Reference> references) {
    /** No text. */
    public static final Body EMPTY = new Body(SafeHtml.EMPTY, List.of());

    private static final char OPEN = '\u0001';
    private static final char SHUT = '\u0002';
    private static final char END = '\u0003';

    public Body {
        references = List.copyOf(references);
    }

    /** The mark that stands where reference {@code number} begins. */
    public static String mark(int number) {
        return OPEN + Integer.toString(number) + SHUT;
    }

    /** The mark that stands where a link ends. */
    public static String endMark() {
        return String.valueOf(END);
    }

    /** Whether a character is one of those that marks are made of. */
    public static boolean isMark(int c) {
        return c >= OPEN && c <= END;
    }

    /**
     * The body with its references put in.
     *
     * @param resolve gives for a reference the HTML that begins it, such as {@code <a href="/x/">},
     *     or null where it leads nowhere: a link's text then stays without a link
     * @param missing gives the HTML that stands for a picture that is not there
     */
    public SafeHtml resolved(
            Function<Reference, @Nullable String> resolve, Function<Reference, String> missing) {
        String html = marked.html();
        if (references.isEmpty()) {
            return marked;
        }
        StringBuilder out = new StringBuilder(html.length() + references.size() * 40);
        boolean linked = false;
        int at = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == OPEN) {
                out.append(html, at, i);
                int shut = html.indexOf(SHUT, i);
                Reference reference = references.get(Integer.parseInt(html, i + 1, shut, 10));
                String begin = resolve.apply(reference);
                if (reference.kind() == Reference.Kind.IMAGE) {
                    out.append(begin != null ? begin : missing.apply(reference));
                } else {
                    linked = begin != null;
                    out.append(linked ? begin : "");
                }
                i = shut;
                at = i + 1;
            } else if (c == END) {
                out.append(html, at, i).append(linked ? "</a>" : "");
                linked = false;
                at = i + 1;
            }
        }
        return new SafeHtml(out.append(html, at, html.length()).toString());
    }
}
