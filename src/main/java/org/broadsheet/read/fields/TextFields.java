package org.broadsheet.read.fields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Plain;

/** Fields that are texts or lists of names. */
final class TextFields {
    private static final int LONG_NAME = 200;
    private static final int LONG_TITLE = 500;

    private final FieldReader in;

    TextFields(FieldReader in) {
        this.in = in;
    }

    /** A text on one line; empty if there is none. */
    String line(String name) {
        return Plain.line(in.text(name));
    }

    /** The title, cleaned; empty if there is none. */
    String title() {
        String title = line("title");
        if (title.length() > LONG_TITLE) {
            in.field("title")
                    .ifPresent(f ->
                            in.warning(
                                    f,
                                    "long-title",
                                    "a title of " + title.length() + " characters",
                                    "is this the text?"));
        }
        return title;
    }

    /** Names without doubles: a list, or one text in which commas part them. */
    List<String> names(String field) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Field item : parts(field)) {
            String name = Plain.line(in.text(item));
            name(name, item).ifPresent(n -> byKey.putIfAbsent(Names.key(n), n));
        }
        return List.copyOf(byKey.values());
    }

    /** A name that can be a list's: not empty, not endless. */
    Optional<String> name(String name, Field field) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.length() > LONG_NAME) {
            in.warning(
                    field,
                    "odd-name",
                    field.name() + ": a name of " + name.length() + " characters is left out",
                    "at most " + LONG_NAME);
            return Optional.empty();
        }
        if (Names.key(name).isEmpty()) {
            in.warning(
                    field,
                    "odd-name",
                    field.name() + ": " + Plain.quoted(name) + " names nothing and is left out",
                    "");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** The items of a list, or the parts of one text between commas (or semicolons, if any). */
    private List<Field> parts(String name) {
        List<Field> texts = in.texts(name);
        boolean isList =
                in.field(name).filter(f -> f.value() instanceof FieldValue.Items).isPresent();
        if (isList || texts.isEmpty()) {
            return texts;
        }
        Field only = texts.getFirst();
        String text = in.text(only);
        List<Field> parts = new ArrayList<>();
        for (String part : text.split(text.indexOf(';') >= 0 ? ";" : ",", -1)) {
            FieldValue value = new FieldValue.Text(part, only.value().at());
            parts.add(new Field(only.name(), value, only.file()));
        }
        return parts;
    }

    /** The type as a word of lower-case letters, digits and hyphens. */
    String type(String otherwise) {
        String said = line("type");
        if (said.isEmpty()) {
            return otherwise;
        }
        String type = said.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        if (type.length() <= LONG_NAME && type.matches("[a-z][a-z0-9-]*")) {
            return type;
        }
        in.field("type")
                .ifPresent(f ->
                        in.warning(
                                f,
                                "odd-type",
                                "type " + Plain.quoted(said) + " is taken for " + otherwise,
                                "a type is one word of the letters a to z"));
        return otherwise;
    }

    /** The language as a BCP 47 tag; empty if there is none. */
    String lang() {
        String said = line("lang");
        if (said.isEmpty()) {
            return "";
        }
        Optional<String> tag = Languages.tag(said);
        if (tag.isEmpty()) {
            in.field("lang")
                    .ifPresent(f ->
                            in.warning(
                                    f,
                                    "odd-language",
                                    "lang "
                                            + Plain.quoted(said)
                                            + " is no language tag and is left out",
                                    "write it as en, en-GB or zh-Hant"));
        }
        return tag.orElse("");
    }

    /** An id, in Unicode NFC; empty if there is none. */
    String id(String field) {
        return Normalizer.normalize(line(field), Normalizer.Form.NFC);
    }
}
