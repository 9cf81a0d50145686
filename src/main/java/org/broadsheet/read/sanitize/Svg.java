package org.broadsheet.read.sanitize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells whether a drawing in SVG, or another file in XML, is only that. Opened by itself it is a
 * page of the site, whose scripts may do whatever the site's own may.
 *
 * <p>Only what a browser is sure to read as we do is looked through. Where HTML and XML differ in
 * where something ends, as in {@code <!-->}, the file is not trusted.
 */
public final class Svg {
    private static final Set<String> ACTIVE =
            Set.of(
                    "script",
                    "foreignobject",
                    "iframe",
                    "object",
                    "embed",
                    "handler",
                    "listener",
                    "set",
                    "animate",
                    "animatetransform",
                    "animatemotion",
                    "animatecolor",
                    "discard");

    /** Languages whose elements run or load something, whatever prefix they have. */
    private static final List<String> ACTIVE_LANGUAGES =
            List.of(
                    "http://www.w3.org/1999/xhtml",
                    "http://www.w3.org/1999/xsl/transform",
                    "http://www.w3.org/2001/xml-events",
                    "http://www.w3.org/1998/math/mathml");

    /** What styles load, or write in a way that is not looked through. */
    private static final Pattern LOADING =
            Pattern.compile("\\\\|@import|(?:url|image|src)\\(\\s*+[\"']?+\\s*+(?!#|data:image/)");

    /** Character sets in which marks are the bytes of ASCII, so that nobody sees others. */
    private static final Pattern ENCODING =
            Pattern.compile(
                    "encoding\\s*+=\\s*+[\"'](?:utf-?8|us-ascii|iso-8859-[0-9]++|windows-125[0-9])[\"']",
                    Pattern.CASE_INSENSITIVE);

    /**
     * Declarations, comments and the like of which all parsers see the same end, and by which
     * nothing can be hidden: no entities, no attributes by default.
     */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "<!--(?!-?>)"
                            + "|<!\\[CDATA\\["
                            + "|<!DOCTYPE(?:[^<>\\[\"']++|\"[^\"<>]*+\"|'[^'<>]*+'){0,20}+>"
                            + "|<\\?(?!xml-stylesheet)[^<>]*+>(?<=\\?>)");

    private Svg() {}

    /** Whether nothing in it would run or be loaded from elsewhere if it were opened by itself. */
    public static boolean isSafe(byte[] svg) {
        // All that matters is ASCII, in whatever character set that has its bytes.
        String text = new String(svg, StandardCharsets.ISO_8859_1);
        if (!hasPlainShape(text)) {
            return false;
        }
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        return document.getAllElements().stream().allMatch(Svg::isSafe);
    }

    private static boolean hasPlainShape(String text) {
        if (text.indexOf('\0') >= 0) { // UTF-16 and the like
            return false;
        }
        Matcher plain = PLAIN.matcher(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if ((next == '!' || next == '?') && !plain.region(at, text.length()).lookingAt()) {
                return false;
            }
            if (text.startsWith("<?xml", at)
                    && plain.group().contains("encoding")
                    && !ENCODING.matcher(plain.group()).find()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        if (ACTIVE.contains(local)) {
            return false;
        }
        for (Attribute attribute : element.attributes()) {
            if (!isSafe(local, attribute)) {
                return false;
            }
        }
        return !local.equals("style") || !loads(element.wholeText() + element.data());
    }

    private static boolean isSafe(String element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("xml:base")) {
            return false;
        }
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return ACTIVE_LANGUAGES.stream().noneMatch(value::startsWith);
        }
        if (name.equals("href") || name.endsWith(":href") || name.equals("src")) {
            // A drawing that is used from an address of data would run as a part of this one.
            return value.startsWith("#")
                    || (value.startsWith("data:image/") && element.endsWith("image"));
        }
        return !loads(value);
    }

    private static boolean loads(String style) {
        return LOADING.matcher(style.toLowerCase(Locale.ROOT)).find();
    }
}
