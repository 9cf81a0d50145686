package org.broadsheet.read.sanitize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Tells whether a picture in SVG is one and nothing more. */
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
                    "use");

    private Svg() {}

    /** Whether nothing in it would run or be loaded from elsewhere if it were opened by itself. */
    public static boolean isSafe(byte[] svg) {
        Document document;
        try {
            document = Jsoup.parse(new ByteArrayInputStream(svg), null, "", Parser.xmlParser());
        } catch (IOException e) {
            return false;
        }
        for (Element element : document.getAllElements()) {
            String name = element.tagName().toLowerCase(Locale.ROOT);
            String local = name.substring(name.indexOf(':') + 1);
            boolean plainUse = local.equals("use") && hasOnlyLocalLinks(element);
            if ((ACTIVE.contains(local) && !plainUse) || !hasOnlyLocalLinks(element)) {
                return false;
            }
        }
        return !new String(svg, java.nio.charset.StandardCharsets.ISO_8859_1).contains("<!ENTITY");
    }

    private static boolean hasOnlyLocalLinks(Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            boolean link = name.equals("href") || name.endsWith(":href") || name.equals("src");
            if (name.startsWith("on")
                    || (link && !value.startsWith("#") && !value.startsWith("data:image/"))) {
                return false;
            }
        }
        return true;
    }
}
