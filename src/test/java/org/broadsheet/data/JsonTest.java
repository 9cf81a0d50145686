package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.FieldValue;
import org.broadsheet.article.FieldValue.Fields;
import org.broadsheet.article.FieldValue.Items;
import org.broadsheet.article.FieldValue.Nothing;
import org.broadsheet.article.FieldValue.Text;
import org.broadsheet.article.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void valuesHaveTheirPlacesAndNumbersStayAsWritten() {
        Parsed parsed =
                Json.parse("{\"a\": 1.50, \"b\": [true, null, \"x\"], \"c\": {}}", "w.jsonl", 7);
        assertThat(parsed.problems()).isEmpty();
        Fields fields = (Fields) parsed.value();
        assertThat(fields.fields().get("a")).isEqualTo(new Text("1.50", new Position(7, 7)));
        assertThat(fields.fields().get("b"))
                .isInstanceOfSatisfying(
                        Items.class,
                        items -> {
                            FieldValue second = items.items().get(1);
                            assertThat(items.items()).hasSize(3);
                            assertThat(second).isEqualTo(new Nothing(new Position(7, 25)));
                        });
        assertThat(fields.fields().get("c")).isInstanceOf(Fields.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":1,"a":2}  | 7:8 | given twice
                    {"a":1}{"b":2} | 7:8 | more than one value
                    {"a":          | 7:6 | not JSON
                    {'a':1}        | 7:2 | not JSON
                    {"a":01}       | 7:7 | not JSON
                    {"a":1,}       | 7:8 | not JSON
                    nope           | 7:1 | not JSON
                    """)
    void mistakesHaveTheirPlace(String json, String at, String what) {
        assertThat(Json.parse(json, "w.jsonl", 7).problems())
                .first()
                .satisfies(p -> {
                    assertThat(p.place().toString()).isEqualTo("w.jsonl:" + at);
                    assertThat(p.message()).contains(what);
                });
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(Json.parse("[".repeat(1_000_000), "w.jsonl", 1).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("nested too deeply"));
        String fifty = "[".repeat(50) + "]".repeat(50);
        assertThat(Json.parse(fifty, "w.jsonl", 1).problems()).isEmpty();
    }

    @Test
    void halfCharactersAreReplaced() {
        Fields fields = (Fields) Json.parse("{\"a\":\"\\ud83d\\ude00\\ud83d\"}", "w", 1).value();
        assertThat(fields.fields().get("a")).isEqualTo(new Text("😀", new Position(1, 6)));
    }
}
