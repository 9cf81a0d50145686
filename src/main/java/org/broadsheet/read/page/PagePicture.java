package org.broadsheet.read.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.WebPath;

/** The picture of an article as its page's description gives it: a value for {@code images}. */
public final class PagePicture {
    /** What systems put behind the name of a picture when they make it smaller. */
    private static final Pattern SIZE =
            Pattern.compile(
                    "(?:[-_.]?(?:[0-9]{2,5}x[0-9]{2,5}|[0-9]{2,5}w|scaled|thumb(?:nail)?|small|medium|large|crop(?:ped)?|"
                            + "e[0-9]{10,13})|@[1-4]x|[ (]{1,2}[0-9]\\))\\z");

    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{2,5}\\z");

    private PagePicture() {}

    /** A list of one picture; empty if there is no address. */
    static Optional<FieldValue> of(
            String url, String alt, String caption, String credit, String rights, Position at) {
        if (url.isBlank() || url.startsWith("data:")) {
            return Optional.empty();
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        put(fields, "file", url, at);
        put(fields, "alt", alt, at);
        put(fields, "caption", caption, at);
        put(fields, "credit", credit, at);
        put(fields, "rights", rights, at);
        return Optional.of(new FieldValue.Items(List.of(new FieldValue.Fields(fields, at)), at));
    }

    private static void put(Map<String, FieldValue> fields, String name, String text, Position at) {
        String line = Plain.line(text);
        if (!line.isEmpty()) {
            fields.put(name, new FieldValue.Text(line, at));
        }
    }

    /** A text of the picture in a value for {@code images}; empty if there is none. */
    public static String text(FieldValue images, String name) {
        return images instanceof FieldValue.Items(var items, var _)
                        && items.getFirst() instanceof FieldValue.Fields(var fields, var _)
                        && fields.get(name) instanceof FieldValue.Text(String text, var _)
                ? text
                : "";
    }

    /**
     * What the addresses of one picture in several sizes have in common: {@code ferry} of {@code
     * https://img.example/9/ferry-1200x630.jpg?w=600} and {@code Ferry_files/ferry-300x200.webp}.
     *
     * @return the name; empty if there is none or only a number of one or two digits
     */
    public static String key(String url) {
        int end = url.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = url.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String path = url.substring(0, end);
        String name = WebPath.decoded(path.substring(path.lastIndexOf('/') + 1));
        if (name.length() > 300) {
            return "";
        }
        name = ENDING.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        String before = "";
        while (!name.equals(before)) {
            before = name;
            name = SIZE.matcher(name).replaceFirst("");
        }
        return name.length() < 3 ? "" : name;
    }
}
