package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.dates.WrittenDates.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "en-GB | 1984? | perhaps 1984",
                "en-GB | 1984-06? | perhaps June 1984",
                "en-GB | 1931~ | about 1931",
                "en-GB | 1979-11~ | about November 1979",
                "en-GB | 1931% | perhaps about 1931",
                "en-GB | 198X~ | about the 1980s",
                "en-GB | 198X | 1980s",
                "en-GB | 18XX | 19th century",
                "en-GB | 20XX | 21st century",
                "en-GB | 1984-22 | summer 1984",
                "en-GB | 1984-29 | spring 1984",
                "en-GB | 1984-35 | third quarter of 1984",
                "en-GB | 1984-35~ | about the third quarter of 1984",
                "en-GB | 1984-37 | first third of 1984",
                "en-GB | 1984-41 | second half of 1984",
                "en-GB | 1984-06-12/1984-06-14 | 12–14 June 1984",
                "en-US | 1984-06-12/1984-06-14 | June 12 – 14, 1984",
                "en-GB | 1984-06-29/1984-07-03 | 29 June – 3 July 1984",
                "en-GB | 1500-02-27/1500-03-02 | 27 February 1500 to 2 March 1500",
                "en-GB | 1984-06/1984-07 | June – July 1984",
                "en-GB | 1984/1986 | 1984–1986",
                "en-GB | 1984~/1986~ | about 1984–1986",
                "en-GB | 1984~/1986 | about 1984 to 1986",
                "en-GB | 1984/1986-03 | 1984 to March 1986",
                "en-GB | /1930 | before 1931",
                "en-GB | /1984-06-11 | before 12 June 1984",
                "en-GB | /192X | before 1930",
                "en-GB | /1930~ | before about 1931",
                "en-GB | 1932/ | after 1931",
                "en-GB | 193X/ | after 1929",
                "en-GB | 1984-22/ | after May 1984",
                "en-GB | /9999 | until 9999",
                "en-GB | ../1984 | until 1984",
                "en-GB | 1984/.. | from 1984",
                "en-GB | unknown | Undated",
                "de | 1931~ | um 1931",
                "de | 1984-06-12~ | um den 12. Juni 1984",
                "de | 1984-22~ | etwa Sommer 1984",
                "de | 1984-06? | vielleicht Juni 1984",
                "de | 1931% | vielleicht um 1931",
                "de | 198X | 1980er-Jahre",
                "de | 18XX | 19. Jahrhundert",
                "de | 1984-22 | Sommer 1984",
                "de | 1984-35 | 3. Quartal 1984",
                "de | 1984-06-12/1984-06-14 | 12.–14. Juni 1984",
                "de | /1984-06-11 | vor dem 12. Juni 1984",
                "de | 1932/ | nach 1931",
                "de | ../1984-06-12 | bis zum 12. Juni 1984",
                "de | 1984/.. | ab 1984",
                "fr | 1931~ | vers 1931",
                "fr | 1984-06-12~ | vers le 12 juin 1984",
                "fr | 193X~ | vers les années 1930",
                "fr | 1984-21~ | printemps 1984 environ",
                "fr | 1984-06? | peut-être juin 1984",
                "fr | 1931% | peut-être vers 1931",
                "fr | 18XX | XIXe siècle",
                "fr | 1984-21 | printemps 1984",
                "fr | 1984-33 | 1er trimestre 1984",
                "fr | 1984-06-12/1984-06-14 | 12–14 juin 1984",
                "fr | /1930 | avant 1931",
                "fr | 1984-06-13/ | après le 12 juin 1984",
                "fr | ../1984-06-12 | jusqu’au 12 juin 1984",
                "fr | ../1984 | jusqu’en 1984",
                "es | 1931~ | hacia 1931",
                "es | 1984-06-12~ | hacia el 12 de junio de 1984",
                "es | 193X~ | hacia la década de 1930",
                "es | 1984-06? | quizá junio de 1984",
                "es | 18XX | siglo XIX",
                "es | 1984-21 | primavera de 1984",
                "es | 1984-35 | tercer trimestre de 1984",
                "es | 1984-06-12/1984-06-14 | 12–14 de junio de 1984",
                "es | /1984-06-11 | antes del 12 de junio de 1984",
                "es | 1932/ | después de 1931",
                "es | 1984-06-12/.. | desde el 12 de junio de 1984",
                "ar | 1931~ | نحو 1931",
                "ar | 1984-06? | ربما يونيو 1984",
                "ar | 1984-21 | ربيع 1984",
                "ar | 1984-35 | الربع الثالث من 1984",
                "ar | 1984-06-12/1984-06-14 | 12–14 يونيو 1984",
                "ar | /1930 | قبل 1931",
                "ar | ../1984 | حتى 1984",
            })
    void datesAreSaidAsReadersSayThem(String language, String edtf, String said)
            throws IOException {
        // CLDR sets thin spaces around some dashes.
        assertThat(words(language).text(date(edtf)).replace('\u2009', ' ')).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-06-12, 1984-06-12",
        "1984-06-12T18:30, 1984-06-12T18:30:00+01:00",
        "1984-06, 1984-06",
        "0984, 0984",
        "198X, ''",
        "1984-22, 1984",
        "/1930, ''",
        "1984-06-12/1984-06-14, 1984-06-12",
        "1840-06-12T18:30, 1840-06-12T18:30:00",
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

    /** What we write, we read. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de", "fr", "es", "ar"})
    void everyDayThatIsSaidReadsBackToTheSameDay(String language) throws IOException {
        Words words = words(language);
        WrittenDates dates =
                new WrittenDates(
                        ZoneOffset.UTC, Optional.empty(), List.of(Locale.forLanguageTag(language)));
        Random random = new Random(1984);
        LocalDate first = LocalDate.of(1000, 1, 1);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = first.plusDays(random.nextInt(500_000));
            Reading same = new Reading.Sure(ArticleDate.of(day));
            assertThat(dates.read(words.day(day))).isEqualTo(same);
            assertThat(dates.read(words.dayWithWeekday(day))).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de", "fr", "es", "ar"})
    void everyKindOfDateThatIsSaidReadsBack(String language) throws IOException {
        Words words = words(language);
        WrittenDates dates =
                new WrittenDates(
                        ZoneId.of("Europe/London"),
                        Optional.empty(),
                        List.of(Locale.forLanguageTag(language)));
        for (String edtf :
                List.of(
                        "1984-06",
                        "1984",
                        "1984-21",
                        "1984-24",
                        "193X",
                        "18XX",
                        "1984-35",
                        "1984-40",
                        "1931~",
                        "1931?",
                        "1931%",
                        "1984-06~",
                        "1984-06-12~",
                        "193X~",
                        "/1930",
                        "1932/",
                        "../1931",
                        "1931/..",
                        "/1984-06-11",
                        "1984-06-03/1984-06-05",
                        "1984-06-29/1984-07-03",
                        "1984-06/1984-07",
                        "1984/1986")) {
            assertThat(dates.read(words.text(date(edtf))))
                    .as(words.text(date(edtf)))
                    .isEqualTo(new Reading.Sure(date(edtf)));
        }
    }
}
