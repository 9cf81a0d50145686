package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static Words words(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        ThemeFiles theme = new ThemeFiles(Path.of("no-templates-of-its-own"));
        return new Words(locale, Messages.load(theme, locale));
    }

    private static ArticleDate date(String edtf) {
        return Edtf.parse(edtf, ZoneId.of("Europe/London"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 1984-06-12 | 12 June 1984",
                "en-US | 1984-06-12 | June 12, 1984",
                "de | 1984-06-12 | 12. Juni 1984",
                "fr | 1984-06-12 | 12 juin 1984",
                "es | 1984-06-12 | 12 de junio de 1984",
                "ar | 1984-06-12 | 12 يونيو 1984",
                "en-GB | 1984-06-12T18:30 | 12 June 1984",
                "en-GB | 1984-06 | June 1984",
                "en-GB | 1984 | 1984",
                "en-GB | 1984? | 1984, date uncertain",
                "en-GB | 1979-11~ | c. November 1979",
                "en-GB | 198X | 1980s",
                "de | 198X | 1980er-Jahre",
                "en-GB | 19XX | 20th century",
                "en-GB | 1984-22 | Summer 1984",
                "de | 1984-22 | Sommer 1984",
                "en-GB | 1984-06-12/1984-06-14 | 12 June 1984 to 14 June 1984",
                "en-GB | ../1984 | until 1984",
                "en-GB | 1984/.. | from 1984",
                "en-GB | unknown | Undated",
            })
    void datesAreSaidAsReadersSayThem(String language, String edtf, String said)
            throws IOException {
        assertThat(words(language).text(date(edtf))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-06-12, 1984-06-12",
        "1984-06-12T18:30, 1984-06-12T18:30:00+01:00",
        "1984-06, 1984-06",
        "0984, 0984",
        "198X, ''",
        "unknown, ''",
    })
    void datetimeHoldsOnlyWhatHtmlHasAFormFor(String edtf, String iso) {
        assertThat(Words.iso(date(edtf))).isEqualTo(iso);
    }

    @Test
    void aMomentIsSaidWithItsTimeWhereThereIsRoom() throws IOException {
        assertThat(words("en-GB").moment(date("1984-06-12T18:30")).text())
                .isEqualTo("12 June 1984, 18:30");
        assertThat(words("en-GB").moment(date("1984-06")).text())
                .isEqualTo("June 1984, day unknown");
    }

    @Test
    void aDateBesideThoseOfAnotherYearNamesItsYear() throws IOException {
        Words words = words("en-GB");
        assertThat(words.date(date("1984-06-12"), 1984).brief()).isEqualTo("12 Jun");
        assertThat(words.date(date("1983-06-12"), 1984).brief()).isEqualTo("12 Jun 1983");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ada | Ada",
                "en | Ada;Tom | Ada and Tom",
                "en | Ada;Tom;Ivor | Ada, Tom and Ivor",
                "de | Ada;Tom;Ivor | Ada, Tom und Ivor",
                "fr | Ada;Tom | Ada et Tom",
            })
    void namesAreJoinedAsTheLanguageJoinsThem(String language, String names, String said)
            throws IOException {
        assertThat(words(language).names(List.of(names.split(";")))).isEqualTo(said);
    }

    @Test
    void arabicHasItsSixPlurals() throws IOException {
        Words words = words("ar");
        Set<String> forms = new HashSet<>();
        for (int count : List.of(0, 1, 2, 3, 11, 100)) {
            forms.add(words.say("list.articles", count).replaceAll("[0-9]+", "#"));
        }
        assertThat(forms).hasSizeGreaterThanOrEqualTo(5);
    }
}
