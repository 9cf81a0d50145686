package org.broadsheet.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.extract.Asked;
import org.broadsheet.read.source.FieldFile;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * The field {@code extract}, by which the keeper of an archive says where on a page the text
 * stands:
 *
 * <pre>
 * extract: auto                         it is found (where nothing is said)
 * extract: none                         the whole page is text
 * extract: "div.story"                  a CSS selector
 * extract: {take: "div.story", drop: ".also, .print"}
 * </pre>
 */
public final class ExtractField {
    public static final String NAME = "extract";

    private final FieldReader in;

    /**
     * The field of an article, which may stand in a folder's defaults.
     *
     * @param around the folders' defaults, the nearest first
     * @param told what the article states, what wins first
     * @param problems where problems go
     */
    public ExtractField(List<FieldFile> around, List<Told> told, FieldReader.Sink problems) {
        List<Layer> layers = new ArrayList<>(told.stream().map(Told::layer).toList());
        around.forEach(file -> layers.add(file.layer()));
        this.in = new FieldReader(layers, problems);
    }

    /** What the keeper says; what is no selector is told and passed over. */
    public Asked asked() {
        Optional<Field> field = in.field(NAME);
        if (field.isEmpty()) {
            return Asked.AUTO;
        }
        return switch (field.get().value()) {
            case FieldValue.Nothing _ -> Asked.AUTO;
            case FieldValue.Text text -> named(text.text().strip(), field.get());
            case FieldValue.Fields _ -> group(field.get());
            case FieldValue.Items _ -> {
                in.wrong(field.get(), "auto, none, a CSS selector or a group of take and drop");
                yield Asked.AUTO;
            }
        };
    }

    private Asked named(String said, Field field) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "", "auto" -> Asked.AUTO;
            case "none" -> Asked.WHOLE;
            default -> new Asked(false, selector(said, field), "");
        };
    }

    private Asked group(Field field) {
        Optional<FieldReader> group = in.fields(field);
        if (group.isEmpty()) {
            return Asked.AUTO;
        }
        FieldReader fields = group.get();
        Asked take = fields.field("take").map(f -> named(fields.text(f), f)).orElse(Asked.AUTO);
        String drop = fields.field("drop").map(f -> selector(fields.text(f), f)).orElse("");
        fields.tellUnread();
        return new Asked(take.whole(), take.take(), drop);
    }

    private String selector(String said, Field field) {
        if (said.isEmpty()) {
            return "";
        }
        try {
            QueryParser.parse(said);
            return said;
        } catch (SelectorParseException | IllegalArgumentException e) {
            in.wrong(field, "a CSS selector");
            return "";
        }
    }
}
