package org.broadsheet.foreign;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.foreign.Note.Kind;

/**
 * Marks in single braces and brackets: kramdown's attribute lists and contents, Nunjucks's
 * comments, Pandoc's attributes, WordPress's shortcodes.
 */
final class Marks {
    /** Kramdown's {@code {: .class #id}} and {@code {::options /}}. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^{}\\n]{0,400}+}");

    /** An id behind a heading: {@code ## Tides {#tides}}. */
    private static final Pattern ANCHOR =
            Pattern.compile("\\{#([\\w:.-]{1,100}+)[^{}\\n]{0,300}+}(?=[ \\t#]*+(?:\\n|$))");

    private static final Pattern CLASSES = Pattern.compile("\\{[.#][\\w-][^{}\\n]{0,300}+}");
    private static final Pattern ID = Pattern.compile("#([\\w:.-]{1,100}+)");

    private static final Pattern CONTENTS =
            Pattern.compile("(?i)\\[\\[?_?TOC_?]]?(?=[ \\t]*+(?:\\n|$))");

    private static final Pattern SHORTCODE =
            Pattern.compile(
                    "\\[(caption|wp_caption|embed|audio|video|gallery|playlist|youtube|vimeo|tweet"
                            + "|soundcloud|sourcecode|gist|googlemaps|contact-form|instagram)\\b"
                            + "((?:[ =][^\\[\\]\\n]{0,2000}+)?)]");

    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?s)\\s*+((?:<a\\s[^<>]*+>\\s*+)?<img\\s[^<>]*+>(?:\\s*+</a>)?|!\\[[^]]*+]\\([^)]*+\\))(.*)");

    /** The most characters between a mark and its end. */
    private static final int LONGEST = 20_000;

    private final String text;
    private final UnaryOperator<String> inline;

    /**
     * A mark.
     *
     * @param end where it ends; 0 if there is none
     * @param made what it makes
     * @param kind how it is told, if it makes nothing
     * @param label its name
     * @param text what is put in its place, if it makes nothing that can be seen
     * @param dropsLineAbove whether the line above is part of it
     */
    record Found(int end, Made made, Kind kind, String label, String text, boolean dropsLineAbove) {
        static final Found NONE = new Found(0, new Made.Silent(), Kind.SILENT, "", "", false);

        static Found gone(int end, String label, String text) {
            return new Found(end, new Made.Silent(), Kind.SILENT, label, text, false);
        }

        static Found made(int end, Made made, String label) {
            return new Found(end, made, Kind.UNKNOWN, label, "", false);
        }
    }

    Marks(String text, UnaryOperator<String> inline) {
        this.text = text;
        this.inline = inline;
    }

    /** Whether there may be marks in brackets in a text. */
    static boolean mayBeIn(String text) {
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            if (mayBegin(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String text, int bracket) {
        int at = bracket + 1;
        return switch (at < text.length() ? text.charAt(at) : ' ') {
            case '/', '[' -> true;
            case 'g' -> text.startsWith("gallery", at);
            case 'a' -> text.startsWith("audio", at);
            case 'v' -> text.startsWith("video", at);
            case 'p' -> text.startsWith("playlist", at);
            case 'y' -> text.startsWith("youtube", at);
            case 't', 'T' ->
                    text.startsWith("toc", at)
                            || text.startsWith("TOC", at)
                            || (bracket == 0 && text.regionMatches(true, at, "toc", 0, 3));
            default -> false;
        };
    }

    /** The mark that begins at an offset. */
    Found at(int at) {
        return text.charAt(at) == '[' ? bracket(at) : brace(at);
    }

    private Matcher matching(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private Found brace(int at) {
        if (text.startsWith("{#", at)) {
            Matcher anchor = matching(ANCHOR, at);
            if (anchor.lookingAt() && isHeading(at)) {
                return Found.gone(anchor.end(), "anchor", Writing.anchor(anchor.group(1)));
            }
            int end = text.indexOf("#}", at + 2, Math.min(text.length(), at + LONGEST));
            if (end >= 0) {
                return new Found(end + 2, new Made.Silent(), Kind.COMMENT, "comment", "", false);
            }
        }
        Matcher attributes = matching(ATTRIBUTES, at);
        if (attributes.lookingAt()) {
            return attributes(at, attributes.end());
        }
        char last = at == 0 ? ' ' : text.charAt(at - 1);
        Matcher classes = matching(CLASSES, at);
        if ((last == ']' || last == ')' || last == '`') && classes.lookingAt()) {
            return Found.gone(classes.end(), "attributes", "");
        }
        return Found.NONE;
    }

    private Found attributes(int at, int end) {
        String said = text.substring(at, end);
        if (said.startsWith("{::comment")) {
            int close = text.indexOf("{:/", end, Math.min(text.length(), end + LONGEST));
            int stop = close < 0 ? -1 : text.indexOf('}', close);
            return new Found(
                    stop < 0 ? end : stop + 1,
                    new Made.Silent(),
                    Kind.COMMENT,
                    "comment",
                    "",
                    false);
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int next = text.indexOf('\n', end);
        int lineEnd = next < 0 ? text.length() : next;
        boolean alone =
                text.substring(line, at).isBlank() && text.substring(end, lineEnd).isBlank();
        Matcher id = ID.matcher(said);
        String anchor = !alone && id.find() ? Writing.anchor(id.group(1)) : "";
        int stop = alone ? Math.min(text.length(), lineEnd + 1) : end;
        boolean contents = said.toLowerCase(Locale.ROOT).matches("\\{:\\s*+toc\\b.*");
        return new Found(stop, new Made.Silent(), Kind.SILENT, "attributes", anchor, contents);
    }

    /** Whether a heading stands on a line: one with number signs, or one that is underlined. */
    private boolean isHeading(int at) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int next = text.indexOf('\n', at);
        boolean underlined =
                next >= 0 && (text.startsWith("===", next + 1) || text.startsWith("---", next + 1));
        return text.startsWith("#", line) || text.startsWith(" #", line) || underlined;
    }

    private Found bracket(int at) {
        Matcher contents = matching(CONTENTS, at);
        boolean begins = text.lastIndexOf('\n', at - 1) + 1 == at;
        if (begins && contents.lookingAt()) {
            return Found.gone(contents.end(), "contents", "");
        }
        Matcher code = matching(SHORTCODE, at);
        if (!code.lookingAt()) {
            return Found.NONE;
        }
        int end = code.end();
        char next = end < text.length() ? text.charAt(end) : ' ';
        String name = code.group(1);
        String rest = code.group(2).strip();
        int close = text.indexOf("[/" + name + "]", end, Math.min(text.length(), end + LONGEST));
        boolean paired = close >= 0;
        boolean link = next == '(' || next == ':' || (next == '[' && !text.startsWith("[/", end));
        if (link || (rest.isEmpty() && !paired && !begins)) {
            return Found.NONE;
        }
        String inner = paired ? text.substring(end, close) : "";
        int stop = paired ? close + name.length() + 3 : end;
        return switch (name) {
            case "caption", "wp_caption" ->
                    paired ? caption(stop, Arguments.of(rest), inner) : Found.NONE;
            case "sourcecode" ->
                    paired
                            ? Found.made(
                                    stop, new Made.Words(Writing.fenced(inner, "") + "\n"), name)
                            : Found.NONE;
            default -> shown(stop, name, rest, inner);
        };
    }

    private static Found shown(int end, String name, String rest, String inner) {
        Arguments args = Arguments.of(rest.startsWith("=") ? rest.substring(1) : rest);
        String file = args.either(0, "src", "mp3", "mp4", "ogg", "m4a", "webm", "url", "id");
        String url = inner.isBlank() ? file : inner.strip();
        if (url.startsWith("http") || url.startsWith("/")) {
            return Found.made(end, new Made.Embed(url, args.named("title")), "[" + name + "]");
        }
        Made made =
                name.equals("gallery") || url.isEmpty()
                        ? new Made.Unknown()
                        : KnownTags.made(name, args, false);
        return Found.made(end, made, "[" + name + "]");
    }

    /** A picture with its caption, as attribute or behind it. */
    private Found caption(int end, Arguments args, String inner) {
        Matcher parts = PICTURE.matcher(inner);
        if (!parts.matches()) {
            return Found.made(end, new Made.Words(inner), "[caption]");
        }
        String words = args.named("caption");
        String caption = (words.isEmpty() ? parts.group(2) : words).strip();
        String picture = parts.group(1);
        return Found.made(
                end,
                new Made.Words(
                        picture.startsWith("!")
                                ? "\n" + picture + "\n\n" + caption + "\n"
                                : "\n<figure>"
                                        + picture.replace("\n", " ")
                                        + "<figcaption>"
                                        + inline.apply(caption.replace("\n", " "))
                                        + "</figcaption></figure>\n\n"),
                "[caption]");
    }
}
