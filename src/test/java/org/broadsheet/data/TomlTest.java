package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.article.FieldValue.Fields;
import org.broadsheet.article.FieldValue.Items;
import org.broadsheet.article.FieldValue.Nothing;
import org.broadsheet.article.FieldValue.Text;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.junit.jupiter.api.Test;

class TomlTest {
    @Test
    void valuesBecomeTextInTheOrderOfTheFile() {
        Parsed parsed =
                Toml.parse(
                        """
                        title = "x"
                        date = 1984-06-12
                        at = 1984-06-12T10:00:00+02:00
                        n = 1_000
                        draft = false
                        tags = ["b", "a"]
                        [series]
                        part = 2
                        """,
                        "a.md",
                        2);
        assertThat(parsed.problems()).isEmpty();
        Fields fields = (Fields) parsed.value();
        assertThat(fields.fields().keySet())
                .containsExactly("title", "date", "at", "n", "draft", "tags", "series");
        assertThat(fields.fields().values().stream().limit(5).map(v -> ((Text) v).text()))
                .containsExactly("x", "1984-06-12", "1984-06-12T10:00+02:00", "1000", "false");
        assertThat(fields.fields().get("n")).isEqualTo(new Text("1000", new Position(5, 1)));
        assertThat(fields.fields().get("tags"))
                .isInstanceOfSatisfying(Items.class, i -> assertThat(i.items()).hasSize(2));
        assertThat(fields.fields().get("series"))
                .isInstanceOfSatisfying(
                        Fields.class, s -> assertThat(s.fields()).containsOnlyKeys("part"));
    }

    @Test
    void allMistakesAreTold() {
        List<Problem> problems = Toml.parse("title = x\nfoo =\n", "a.md", 2).problems();
        assertThat(problems).extracting(p -> p.place().toString()).contains("a.md:2:9");
        assertThat(problems).hasSize(2).allMatch(p -> p.message().startsWith("not TOML"));
    }

    @Test
    void doubleNamesAndDeepNestingAreRefused() {
        assertThat(Toml.parse("a=1\na=2\n", "a.md", 2).problems().getFirst().toString())
                .isEqualTo("a.md:3:1: error: not TOML: a is defined twice (leave one of them)");
        assertThat(Toml.parse("a = " + "[".repeat(5000), "a.md", 2).problems()).isNotEmpty();
    }

    @Test
    void nothingComesOfAnEmptyText() {
        assertThat(Toml.parse("", "a.md", 2).value()).isInstanceOf(Nothing.class);
    }
}
