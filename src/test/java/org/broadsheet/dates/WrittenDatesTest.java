package org.broadsheet.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.dates.WrittenDates.Found;
import org.broadsheet.dates.WrittenDates.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of {@code src/test/resources/dates}, as they are and in other clothes. */
class WrittenDatesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Path TABLES = Path.of("src/test/resources/dates");

    /** A row of a table. */
    private record Row(String written, String language, String order, String edtf, String doubt) {
        static Row of(String line) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Row(
                    cells[0].strip().replace("\\|", "|"),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip());
        }

        Reading read(UnaryOperator<String> clothes) {
            Optional<DateOrder> set =
                    order.equals("-")
                            ? Optional.empty()
                            : Optional.of(DateOrder.valueOf(order.toUpperCase(Locale.ROOT)));
            return new WrittenDates(LONDON, set, List.of(Locale.forLanguageTag(language)))
                    .read(clothes.apply(written));
        }

        String expected() {
            return written + " | " + edtf + " | " + doubt;
        }

        String actual(UnaryOperator<String> clothes) {
            return switch (read(clothes)) {
                case Reading.Sure(var date) ->
                        written + " | " + (date.isUnknown() ? "-" : date.edtf()) + " | -";
                case Reading.Doubtful(var date, var doubt, var _) ->
                        written + " | " + date.edtf() + " | " + doubt;
                case Reading.NoDate(var why, var _) -> {
                    String told = edtf.replaceFirst("^error: ", "");
                    boolean same = edtf.startsWith("error: ") && why.contains(told);
                    yield written + " | error: " + (same ? told : why) + " | -";
                }
            };
        }
    }

    private static List<Row> rows(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    private static void replay(String table, UnaryOperator<String> clothes) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows(table)) {
            String actual = row.actual(clothes);
            if (!actual.equals(row.expected())) {
                wrong.add(actual + "   instead of   " + row.expected());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "german", "french", "spanish", "arabic", "machines", "edtf"})
    void datesAreReadAsPeopleMeanThem(String table) throws IOException {
        replay(table, written -> written);
    }

    private static final String[] NAMES = {
        "english", "german", "french", "spanish", "arabic", "machines", "edtf"
    };

    private static void replayAll(UnaryOperator<String> clothes) throws IOException {
        for (String table : NAMES) {
            replay(table, clothes);
        }
    }

    @Test
    void unicodeFormDoesNotMatter() throws IOException {
        // What a doubt quotes is quoted as it was written.
        for (Row row : allRows()) {
            assertThat(date(row.read(w -> Normalizer.normalize(w, Normalizer.Form.NFD))))
                    .as(row.written())
                    .isEqualTo(date(row.read(w -> w)));
        }
    }

    private static List<Row> allRows() throws IOException {
        List<Row> all = new ArrayList<>();
        for (String table : NAMES) {
            all.addAll(rows(table));
        }
        return all;
    }

    private static String date(Reading reading) {
        return reading.asDate().map(Object::toString).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u202F", "\u2009", "\t"})
    void theSortOfSpacesDoesNotMatter(String space) throws IOException {
        for (Row row : allRows()) {
            assertThat(date(row.read(w -> w.replace(" ", space))))
                    .as(row.written())
                    .isEqualTo(date(row.read(w -> w)));
        }
    }

    @Test
    void theScriptOfDigitsDoesNotMatter() throws IOException {
        for (char zero : new char[] {'\u0660', '\u06F0', '\uFF10'}) {
            replayAll(written -> inDigits(written, zero));
        }
    }

    private static String inDigits(String text, char zero) {
        StringBuilder other = new StringBuilder();
        text.chars()
                .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
                .forEach(c -> other.append((char) c));
        return other.toString();
    }

    @Test
    void capitalsAndSignsOfDirectionDoNotMatter() throws IOException {
        for (Row row : allRows()) {
            assertThat(date(row.read(w -> "\u200F\u202A " + w + "\u202C\uFEFF")))
                    .as(row.written())
                    .isEqualTo(date(row.read(w -> w)));
            if (row.written().matches("[\\p{L} ]+[0-9]{4}")) {
                assertThat(date(row.read(w -> w.toUpperCase(Locale.ROOT))))
                        .as(row.written())
                        .isEqualTo(date(row.read(w -> w)));
            }
        }
    }

    @Test
    void everyDoubtSaysWhatToWriteAndThatIsSure() throws IOException {
        Pattern write = Pattern.compile("write ([^ ,]+)");
        WrittenDates dates = new WrittenDates(LONDON, Optional.empty(), List.of(Locale.UK));
        for (Row row : allRows()) {
            if (row.read(w -> w) instanceof Reading.Doubtful(var date, var _, var instead)) {
                Matcher of = write.matcher(instead);
                assertThat(of.find()).as(row.written()).isTrue();
                assertThat(dates.read(of.group(1)))
                        .as(row.written())
                        .isInstanceOf(Reading.Sure.class);
                if (instead.contains("to be sure")) {
                    assertThat(dates.read(of.group(1)).asDate()).contains(date);
                }
            }
        }
    }

    @Test
    void aZoneThatFitsTheArchiveIsSure() {
        String written = "12 January 2025, 6:18 pm IST";
        for (String zone : List.of("Asia/Kolkata", "Asia/Jerusalem")) {
            Reading reading =
                    new WrittenDates(ZoneId.of(zone), Optional.empty(), List.of()).read(written);
            assertThat(reading).isInstanceOf(Reading.Sure.class);
            assertThat(reading.asDate().orElseThrow().edtf()).startsWith("2025-01-12T18:18:00");
        }
    }

    @Test
    void theLanguageOfAnArticleDecidesBeforeThatOfTheArchive() {
        assertThat(numbers("en", "en-GB")).isEqualTo("2025-09-03");
        assertThat(numbers("en-US", "en-GB")).isEqualTo("2025-03-09");
        assertThat(numbers("de", "en-US")).isEqualTo("2025-09-03");
        assertThat(numbers("en", "de-DE")).isEqualTo("2025-03-09");
    }

    private static String numbers(String article, String archive) {
        List<Locale> languages =
                List.of(Locale.forLanguageTag(article), Locale.forLanguageTag(archive));
        return new WrittenDates(LONDON, Optional.empty(), languages)
                .read("3/9/2025")
                .asDate()
                .orElseThrow()
                .edtf();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
                    Published: 3 Sept 2025, 6:18 p.m. IST | Updated: 4 Sept 2025; 3 Sept 2025, 6:18 p.m. IST; 2025-09-03T18:18:00+05:30
                    Updated on September 3, 2025 at 6:18 PM by Ada Marrow; September 3, 2025 at 6:18 PM; 2025-09-03T18:18:00+05:30
                    BEIJING, Sept. 3 — The harbour; -; -
                    BEIJING, Sept. 3, 2025 — The harbour; Sept. 3, 2025; 2025-09-03
                    By Ada Marrow, Wednesday, 3 September 2025; Wednesday, 3 September 2025; 2025-09-03
                    Veröffentlicht am 3. September 2025 um 18:30 Uhr; 3. September 2025 um 18:30 Uhr; 2025-09-03T18:30:00+05:30
                    Publié le 3 septembre 2025 à 18h30, mis à jour hier; 3 septembre 2025 à 18h30; 2025-09-03T18:30:00+05:30
                    Publicado el 3 de septiembre de 2025; 3 de septiembre de 2025; 2025-09-03
                    نُشر في ٣ سبتمبر ٢٠٢٥ في القاهرة; ٣ سبتمبر ٢٠٢٥; 2025-09-03
                    Last modified: 2025-09-03T18:18:00Z (auto); 2025-09-03T18:18:00Z; 2025-09-03T23:48:00+05:30
                    Posted 25/09/2025; 25/09/2025; 2025-09-25
                    The fair of 3–5 June 1984 was wet; 3–5 June 1984; 1984-06-03/1984-06-05
                    From the Spring 1984 edition; Spring 1984; 1984-21
                    The June 1984 edition.; June 1984; 1984-06
                    In 1984 the council met 12 times; -; -
                    The 1930s were hard; -; -
                    The 1984-85 season and the 2024-25 season; -; -
                    Call 555-12-1984 or 1-800-555-0199; -; -
                    Version 10.12.2003.4 of the host 192.168.1.12; -; -
                    They won 3-2 and lost 1/9 of it at 6:18 pm; -; -
                    See ISBN 978-3-16-148410-0 and 31 June 1984; -; -
                    On 31 June 1984 and on 30 June 1984; 30 June 1984; 1984-06-30
                    """)
    void aDateIsFoundInALine(String line, String found, String edtf) {
        WrittenDates dates =
                new WrittenDates(
                        ZoneId.of("Asia/Kolkata"), Optional.empty(), List.of(Locale.ENGLISH));
        Optional<Found> result = dates.find(line);
        assertThat(result.map(f -> line.substring(f.start(), f.end())))
                .isEqualTo(Optional.ofNullable(found));
        assertThat(result.map(f -> f.date().edtf())).isEqualTo(Optional.ofNullable(edtf));
    }

    @Test
    void whatIsFoundMayBeDoubted() {
        Found found =
                new WrittenDates(LONDON, Optional.empty(), List.of(Locale.UK))
                        .find("Published: 03/09/2025")
                        .orElseThrow();
        assertThat(found.doubt()).contains("2025-03-09");
        assertThat(found.instead()).contains("write 2025-09-03").contains("dateOrder");
    }

    static Stream<String> hostile() {
        return Stream.of(
                " ".repeat(100_000) + "1984",
                "1984" + " ".repeat(100_000) + "06",
                "1".repeat(100_000),
                "3 ".repeat(50_000),
                "[".repeat(100_000),
                "c. ".repeat(30_000) + "1931",
                "the ".repeat(30_000) + "1930s",
                "early ".repeat(30_000) + "1930s",
                "3-".repeat(50_000),
                "\u0301".repeat(100_000),
                "Monday ".repeat(20_000),
                "1984?~%".repeat(20_000),
                "[1984,".repeat(20_000) + "]",
                "\uD800".repeat(1_000),
                "1E999999999",
                "99999999999999999999",
                "9999999999",
                "9999999999999",
                "\uFDFA".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreAnsweredAtOnce(String text) {
        WrittenDates dates = new WrittenDates(LONDON, Optional.empty(), List.of(Locale.UK));
        assertTimeout(
                Duration.ofSeconds(1),
                () -> {
                    assertThat(dates.read(text)).isNotNull();
                    assertThat(dates.find(text)).isNotNull();
                    String end = text.substring(0, Math.min(text.length(), 190));
                    assertThat(dates.read(end)).isNotNull();
                });
    }

    /** That is why all languages can be read at once. */
    @Test
    void noWordMeansTwoThings() {
        Map<String, String> values = new TreeMap<>();
        for (Lexicon.Phrase phrase : Lexicon.WORDS.phrases()) {
            // Names of zones mean several, and the archive's own decides.
            if (phrase.kind() != Lexicon.Kind.ZONE) {
                String before = values.put(phrase.kind() + " " + phrase.words(), phrase.value());
                assertThat(before).as(phrase.toString()).isIn(null, phrase.value());
            }
        }
        assertThat(values).hasSizeGreaterThan(500);
    }

    @Test
    void everyZoneOfTheTableIsOne() {
        assertThat(Lexicon.WORDS.phrases())
                .filteredOn(phrase -> phrase.kind() == Lexicon.Kind.ZONE)
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(ZoneId.of(phrase.value())).isNotNull());
    }
}
