package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.FieldValue.Fields;
import org.broadsheet.article.FieldValue.Items;
import org.broadsheet.article.FieldValue.Nothing;
import org.broadsheet.article.FieldValue.Text;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    private static Parsed parse(String yaml) {
        return Yaml.parse(yaml, "a.md", 2);
    }

    private static FieldValue field(String yaml, String name) {
        Parsed parsed = parse(yaml);
        assertThat(parsed.problems()).isEmpty();
        return Objects.requireNonNull(((Fields) parsed.value()).fields().get(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: no                | no
                    a: 007               | 007
                    a: 1984-06           | 1984-06
                    a: 1e3               | 1e3
                    a: 0x10              | 0x10
                    a: "x: y"            | x: y
                    a: >-⏎  b⏎  c        | b c
                    a: !!int 5           | 5
                    """)
    void scalarsStayText(String yaml, String text) {
        assertThat(field(yaml.replace("⏎", "\n"), "a"))
                .isInstanceOfSatisfying(Text.class, t -> assertThat(t.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource({"a:", "a: ~", "a: null", "a: NULL"})
    void emptyScalarsAreNothing(String yaml) {
        assertThat(field(yaml, "a")).isInstanceOf(Nothing.class);
    }

    @Test
    void tagsCreateNoObjects() {
        assertThat(field("a: !!javax.script.ScriptEngineManager [x]", "a"))
                .isInstanceOf(Items.class);
    }

    @Test
    void positionsAreThoseOfTheFile() {
        Fields fields = (Fields) parse("a: x\nb:\n  - y\n  - 🎈: z\n").value();
        assertThat(fields.fields().get("a")).isEqualTo(new Text("x", new Position(2, 4)));
        Items items = (Items) Objects.requireNonNull(fields.fields().get("b"));
        assertThat(items.items().getFirst()).isEqualTo(new Text("y", new Position(4, 5)));
        // Columns count UTF-16 units, as editors do.
        assertThat(((Fields) items.items().getLast()).fields().get("🎈"))
                .isEqualTo(new Text("z", new Position(5, 9)));
    }

    @Test
    void aliasesStandForTheirValues() {
        assertThat(field("a: &x [1]\nb: *x\n", "b")).isEqualTo(field("a: &x [1]\n", "a"));
    }

    @Test
    void nothingComesOfAnEmptyText() {
        assertThat(parse("").value()).isInstanceOf(Nothing.class);
        assertThat(parse("# only a comment\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title: Flood: the day      | 2:13 | second colon      | needs quotes
                    title: "a" b               | 2:12 | closing quotation | within double quotes
                    title: 'It's'              | 2:12 | closing quotation | '' for '
                    title: [Old] news          | 2:14 | behind a bracket  | whole text in quotes
                    title: "C:\\temp\\d"       | 2:17 | unknown escape    | single quotes
                    title: @home               | 2:8  | a sign            | in quotes
                    title: *bold*              | 2:13 | a sign            | in quotes
                    title: %5                  | 2:8  | a sign            | in quotes
                    title: "open               | 2:13 | quotation mark    |
                    a: 1⏎a: 2                  | 3:1  | given twice       | line 2
                    a: 1⏎⇥b: 2                 | 3:1  | a tab             | spaces
                    a: 1⏎  b: 2                | 3:4  | no name           | indented
                    a:⏎  - b⏎ c: 1             | 4:2  | does not fit      | indented
                    a: [b, c                   | 2:9  | does not end      | closing ]
                    a: {b: c                   | 2:9  | do not end        | closing }
                    a: - b                     | 2:4  | a list            | on a line of its own
                    a: *b                      | 2:4  | nothing before it | in quotes
                    a: 1⏎---⏎b: 1              | 3:1  | second document   | leave one
                    ? [a]⏎: b                  | 2:3  | name must be text | quotes
                    """)
    void mistakesAreToldInOneLineWithAHint(String yaml, String at, String what, String hint) {
        Parsed parsed = parse(yaml.replace("⏎", "\n").replace('⇥', '\t'));
        Problem problem = parsed.problems().getFirst();
        assertThat(problem.place().toString()).isEqualTo("a.md:" + at);
        assertThat(problem.message()).contains(what);
        assertThat(problem.hint()).contains(hint == null ? "" : hint);
    }

    @Test
    void characterThatYamlForbidsHasItsPlace() {
        assertThat(parse("a: 1\nb: x\u0007y\n").problems().getFirst().place().toString())
                .isEqualTo("a.md:3:5");
    }

    @Test
    void billionLaughsAreRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ",").repeat(9) + before));
        }
        assertThat(parse(yaml.toString()).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("too many values"));
    }

    @Test
    void deepNestingIsRefusedWithoutRecursion() {
        for (String deep :
                List.of("[".repeat(100_000), "- ".repeat(10_000) + "x", "{a: ".repeat(60))) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThat(parse(deep).problems()).isNotEmpty());
        }
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(parse(chain.toString()).problems().getFirst().message())
                .isEqualTo("nested too deeply");
    }

    @Test
    void halfCharactersAreReplaced() {
        assertThat(field("a: \"x\\ud800y\"", "a"))
                .isInstanceOfSatisfying(Text.class, t -> assertThat(t.text()).isEqualTo("xy"));
    }
}
