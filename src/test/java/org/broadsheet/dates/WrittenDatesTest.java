package org.broadsheet.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadsheet.dates.WrittenDates.Reading;
import org.junit.jupiter.params.ParameterizedTest;
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
}
