package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static List<String> cells(String record, char delimiter) {
        return Csv.row(record, delimiter, "a.csv", 7).cells().stream()
                .map(cell -> cell.at().line() + ":" + cell.at().column() + " " + cell.text())
                .toList();
    }

    private static List<String> problems(String record) {
        return Csv.row(record, ',', "a.csv", 7).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void valuesStandWhereTheirTextBegins() {
        assertThat(cells("a,\"b\",,\"c\n\"\"d\"\"\",e\n", ','))
                .containsExactly("7:1 a", "7:4 b", "7:7 ", "7:9 c\n\"d\"", "8:8 e");
        assertThat(cells("", ',')).containsExactly("7:1 ");
        assertThat(cells("\"\"", ',')).containsExactly("7:2 ");
        assertThat(cells("a;b,c", ';')).containsExactly("7:1 a", "7:3 b,c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsWithinQuotesAreOneSign(String end) {
        assertThat(cells("\"a" + end + "b\",c", ',')).containsExactly("7:2 a\nb", "8:4 c");
    }

    @Test
    void aQuoteWithinAPlainValueIsText() {
        assertThat(cells("5\" nails, \"x\"", ',')).containsExactly("7:1 5\" nails", "7:10  \"x\"");
        assertThat(problems("5\" nails, \"x\"")).isEmpty();
    }

    @Test
    void textBehindAQuoteIsAnError() {
        assertThat(problems("a,\"b\"c,d"))
                .containsExactly(
                        "a.csv:7:6: error: \"c\" stands behind a closing quote (write a quote within"
                                + " a quoted value twice: \"\")");
        assertThat(problems("a,\"b\" ,d")).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnError() {
        assertThat(problems("a,\"b\nc"))
                .containsExactly("a.csv:7:3: error: the double quote is never closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"a,b;c,d!,", "a;b!;", "a|b|c!|", "a!,", "'\"a;b;c\",d'!,"})
    void whatStandsMostInTheHeaderDelimits(String header, char delimiter) {
        assertThat(Csv.delimiter(header)).isEqualTo(delimiter);
    }

    @Test
    void columnsHaveOneNameEach() {
        List<Problem> problems = new ArrayList<>();
        Csv.Row header = Csv.row(" a ,b,,a,a-4,a,", ',', "a.csv", 1);
        assertThat(Csv.names(header.cells(), "a.csv", problems::add))
                .containsExactly("a", "b", "column-3", "a-4", "a-4-5", "a-6");
        assertThat(problems)
                .extracting(p -> p.place().toString())
                .containsExactly("a.csv:1:7", "a.csv:1:8", "a.csv:1:10", "a.csv:1:14");
    }

    @Test
    void aFileIsReadIntoAListOfFields() {
        Parsed parsed = Csv.parse("\uFEFFa;b\r\n1;\"x\r\ny\"\r\n\r\n2;\r\n3;4;5\r\n", "data/a.csv");
        assertThat(parsed.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "data/a.csv:6:1: error: has 3 values, the header names 2 (put values with"
                                + " delimiters or line ends in double quotes)");
        assertThat(parsed.value()).isInstanceOf(FieldValue.Items.class);
        List<FieldValue> records = ((FieldValue.Items) parsed.value()).items();
        assertThat(records).hasSize(2);
        assertThat(((FieldValue.Fields) records.getFirst()).fields().get("b"))
                .isEqualTo(new FieldValue.Text("x\ny", new org.broadsheet.article.Position(2, 4)));
    }
}
