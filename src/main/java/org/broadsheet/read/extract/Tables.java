package org.broadsheet.read.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Tells tables of data from those that old pages were laid out with, and takes the latter apart:
 * their cells become {@code <div>}, in the order of reading.
 */
final class Tables {
    private static final int CELL = 250;

    private Tables() {}

    /** Whether an element is a table of data, or a part of one. */
    static boolean isData(Element element) {
        Element table =
                switch (element.normalName()) {
                    case "table" -> element;
                    case "thead", "tbody", "tfoot", "tr", "td", "th" -> element.closest("table");
                    default -> null;
                };
        return table != null && !isLayout(table);
    }

    /** Whether an element is a whole table of data. */
    static boolean isDataTable(Element element) {
        return element.normalName().equals("table") && !isLayout(element);
    }

    /** Takes apart the tables of layout that stand in a text. */
    static void unwrap(Element text) {
        for (Element table : List.copyOf(text.select("table"))) {
            if (isLayout(table)) {
                for (Element part : rows(table)) {
                    part.tagName("div");
                }
                table.tagName("div");
            }
        }
    }

    private static Elements rows(Element table) {
        Elements parts = new Elements();
        for (Element part : table.children()) {
            parts.add(part);
            if (part.normalName().equals("tr")) {
                parts.addAll(part.children());
                continue;
            }
            for (Element row : part.children()) {
                parts.add(row);
                parts.addAll(row.children());
            }
        }
        parts.removeIf(p -> p.normalName().equals("caption") || p.normalName().equals("colgroup"));
        return parts;
    }

    private static boolean isLayout(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        int widest = 0;
        int rows = 0;
        boolean prose = false;
        for (Element row : rows(table)) {
            switch (row.normalName()) {
                case "tr" -> {
                    rows++;
                    widest = Math.max(widest, row.childrenSize());
                }
                case "th", "thead" -> {
                    return false;
                }
                case "td" -> prose |= row.text().length() > CELL || holdsBlocks(row);
                default -> {}
            }
        }
        boolean captioned =
                table.children().stream().anyMatch(c -> c.normalName().equals("caption"));
        if (captioned) {
            return false;
        }
        return prose || rows <= 1 || widest <= 1;
    }

    private static boolean holdsBlocks(Element cell) {
        return cell.selectFirst(
                        "table, div > p, h1, h2, h3, article, blockquote, hr, p + p, form, nav")
                != null;
    }
}
