package org.broadsheet.read.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.page.PagePicture;
import org.broadsheet.read.page.SavedPage;
import org.jsoup.nodes.Element;

/**
 * Settles where the picture stands that a page names as its own. The text of the page mostly shows
 * it too, in another size and from another address, and no picture is to be shown twice:
 *
 * <ul>
 *   <li>If it stands before the first words of the text, it is taken out of there and leads the
 *       article, with the caption it has there. What was saved beside the page is thus found though
 *       the page names the original.
 *   <li>If it stands further down, it stays there and does not lead.
 *   <li>If it is not in the text, it leads as the page names it.
 * </ul>
 */
final class LeadPicture {
    private LeadPicture() {}

    /**
     * Settles the picture of a page.
     *
     * @param body the text, from which the picture may be taken
     * @param findings what the page says
     * @param page the page
     * @return the findings with the picture as it is to be shown
     */
    static Findings settle(Element body, Findings findings, SavedPage page) {
        String named = PagePicture.text(findings.value("images"), "file");
        String key = PagePicture.key(named);
        if (key.isEmpty()) {
            return findings;
        }
        Optional<Element> shown =
                body.select("img[src]").stream()
                        .filter(img -> PagePicture.key(img.attr("src")).equals(key))
                        .findFirst();
        if (shown.isEmpty()) {
            return findings;
        }
        Element img = shown.get();
        if (!leads(body, img)) {
            return findings.without("images");
        }
        Element figure = figure(body, img);
        Position at = page.at(img);
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        put(fields, "file", img.attr("src"), at);
        put(fields, "alt", img.attr("alt"), at);
        Element caption = figure.selectFirst("figcaption, .wp-caption-text, [class*=caption]");
        put(fields, "caption", caption == null ? "" : caption.text(), at);
        for (String name : List.of("alt", "caption", "credit", "rights")) {
            String said = PagePicture.text(findings.value("images"), name);
            if (!fields.containsKey(name)) {
                put(fields, name, said, at);
            }
        }
        figure.remove();
        FieldValue value = new FieldValue.Items(List.of(new FieldValue.Fields(fields, at)), at);
        return findings.instead("images", value, Rule.stated("picture before the text"));
    }

    private static void put(Map<String, FieldValue> fields, String name, String text, Position at) {
        String line = Plain.line(text);
        if (!line.isEmpty()) {
            fields.put(name, new FieldValue.Text(line, at));
        }
    }

    /**
     * Whether nothing of the text stands before a picture: headlines and short lines do not count.
     */
    private static boolean leads(Element body, Element img) {
        for (Element each : body.select("p, li, blockquote, table, img, h2, h3")) {
            if (each.equals(img) || each.selectStream("img").anyMatch(img::equals)) {
                return true;
            }
            if (!each.normalName().equals("p") || each.text().length() > 120) {
                return false;
            }
        }
        return false;
    }

    /** The figure of a picture: the largest element around it that has no other text than it. */
    private static Element figure(Element body, Element img) {
        Element figure = img;
        for (Element around = img.parent();
                around != null && !around.equals(body);
                around = around.parent()) {
            String name = around.normalName();
            if (name.equals("figure")
                    || around.classNames().stream().anyMatch(c -> c.contains("caption"))) {
                return around;
            }
            if (around.text().isBlank() && around.select("img").size() == 1) {
                figure = around;
            }
        }
        return figure;
    }
}
