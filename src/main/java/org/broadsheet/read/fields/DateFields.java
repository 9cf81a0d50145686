package org.broadsheet.read.fields;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.FieldValue;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.dates.WrittenDates.Reading;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Plain;

/**
 * Takes dates out of fields, wherever they stand. One that can be read otherwise is told as a
 * warning that says how it was read; a text that is no date is an error.
 */
public final class DateFields {
    private final WrittenDates dates;
    private final ZoneId zone;

    private DateFields(WrittenDates dates, ZoneId zone) {
        this.dates = dates;
        this.zone = zone;
    }

    /** Those of an article, in its language. */
    static DateFields of(FieldReader in, ArchiveConfig config) {
        Optional<Locale> said =
                in.field("lang")
                        .map(Field::value)
                        .filter(FieldValue.Text.class::isInstance)
                        .flatMap(v -> Languages.tag(((FieldValue.Text) v).text()))
                        .map(Locale::forLanguageTag);
        return new DateFields(dates(said, config), config.zone());
    }

    /** A reader of dates in the language of an article, if it is known, and in the archive's. */
    public static WrittenDates dates(Optional<Locale> language, ArchiveConfig config) {
        List<Locale> languages =
                language.map(l -> List.of(l, config.language())).orElse(List.of(config.language()));
        return new WrittenDates(config.zone(), config.dateOrder(), languages);
    }

    /** The archive's time zone. */
    ZoneId zone() {
        return zone;
    }

    /** The date in a field; unknown if there is none. */
    ArticleDate date(FieldReader in, String name) {
        return in.field(name)
                .filter(f -> !(f.value() instanceof FieldValue.Nothing))
                .map(f -> date(in, f))
                .orElse(ArticleDate.unknown());
    }

    private ArticleDate date(FieldReader in, Field field) {
        return read(in, field)
                .map(reading -> {
                    if (reading instanceof Reading.Doubtful(var date, var doubt, var instead)) {
                        in.warning(
                                field,
                                "unsure-date",
                                said(in, field) + ": read as " + written(date) + ": " + doubt,
                                instead);
                    }
                    return reading.asDate().orElse(ArticleDate.unknown());
                })
                .orElse(ArticleDate.unknown());
    }

    /**
     * A date that has to be sure, for something happens on it: a doubt is an error. Unknown if
     * there is none.
     */
    ArticleDate sureDate(FieldReader in, Field field) {
        return read(in, field)
                .map(reading -> {
                    if (reading instanceof Reading.Doubtful(var date, var doubt, var instead)) {
                        in.error(
                                field,
                                "bad-date",
                                said(in, field) + ": could be " + written(date) + ": " + doubt,
                                instead);
                        return ArticleDate.unknown();
                    }
                    return reading.asDate().orElse(ArticleDate.unknown());
                })
                .orElse(ArticleDate.unknown());
    }

    /** What is written, if it is a date; what is none is told. */
    private Optional<Reading> read(FieldReader in, Field field) {
        Reading reading = dates.read(in.text(field));
        if (reading instanceof Reading.NoDate(var why, var hint)) {
            in.error(field, "bad-date", said(in, field) + ": " + why, hint);
            return Optional.empty();
        }
        return Optional.of(reading);
    }

    private static String said(FieldReader in, Field field) {
        return field.name() + " " + Plain.quoted(in.text(field));
    }

    private static String written(ArticleDate date) {
        return date.isUnknown() ? "unknown" : date.edtf();
    }
}
