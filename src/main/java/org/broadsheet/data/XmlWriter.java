package org.broadsheet.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 in UTF-8. Text is escaped; characters that XML forbids (section 2.2) are left out,
 * as there is no way to write them. Names of elements and attributes are the program's own.
 *
 * <pre>{@code
 * XmlWriter xml = new XmlWriter();
 * xml.open("feed").attribute("xmlns", NAMESPACE);
 * xml.text("title", title);
 * xml.close();
 * byte[] file = xml.toBytes();
 * }</pre>
 */
public final class XmlWriter {
    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean hasText;

    /** Opens an element, on a line of its own. */
    public XmlWriter open(String name) {
        endTag();
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append('<').append(name);
        open.push(name);
        inTag = true;
        hasText = false;
        return this;
    }

    /** Adds an attribute to the element that was opened last, before anything in it. */
    public XmlWriter attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("no element has just been opened");
        }
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
        return this;
    }

    /** Adds text to the element that is open. */
    public XmlWriter characters(String value) {
        endTag();
        escape(value, false);
        hasText = true;
        return this;
    }

    /** Closes the element that is open. */
    public XmlWriter close() {
        String name = open.pop();
        if (inTag) {
            text.append("/>");
            inTag = false;
        } else {
            if (!hasText) {
                text.append('\n');
            }
            text.append("</").append(name).append('>');
        }
        hasText = false;
        return this;
    }

    /** Adds an element with a text. */
    public XmlWriter text(String name, String value) {
        return open(name).characters(value).close();
    }

    /** Adds an element with a text unless that is empty. */
    public XmlWriter textIfAny(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    /** The document, when every element is closed. */
    public byte[] toBytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open");
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void endTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    private void escape(String value, boolean attribute) {
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;"); // "]]>" may not stand in text
                case '"' -> text.append(attribute ? "&quot;" : "\"");
                case '\t', '\n' -> {
                    if (attribute) {
                        text.append("&#").append(c).append(';');
                    } else {
                        text.append((char) c);
                    }
                }
                case '\r' -> text.append("&#13;");
                default -> {
                    if (isAllowed(c)) {
                        text.appendCodePoint(c);
                    }
                }
            }
        }
    }

    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
