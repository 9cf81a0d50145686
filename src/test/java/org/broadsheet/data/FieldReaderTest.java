package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Problem;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    private FieldReader reader(String... yaml) {
        List<Layer> layers = new ArrayList<>();
        for (String each : yaml) {
            String file = "f" + (layers.size() + 1) + ".yaml";
            layers.add(FieldReader.layer(Yaml.parse(each, file, 1), file, problems::add));
        }
        return new FieldReader(layers, problems::add);
    }

    @Test
    void valuesOfEachSortAreTaken() {
        FieldReader in =
                reader(
                        """
                        text: " x "
                        list: [a, "", b]
                        one: a
                        flag: yes
                        number: 12
                        group: {a: 1, b: 2}
                        """);
        assertThat(in.text("text")).isEqualTo("x");
        assertThat(in.texts("list")).extracting(in::text).containsExactly("a", "b");
        assertThat(in.texts("one")).extracting(in::text).containsExactly("a");
        assertThat(in.items("list")).extracting(Field::name).contains("list[3]");
        assertThat(in.flag("flag", false)).isTrue();
        assertThat(in.number("number", 1, 20)).hasValue(12);
        assertThat(in.fields("group")).get().extracting(g -> g.text("b")).isEqualTo("2");
        assertThat(in.place("number").toString()).isEqualTo("f1.yaml:5:9");
        assertThat(in.unread()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        FieldReader in = reader("empty:\n");
        assertThat(in.text("a") + in.text("empty")).isEmpty();
        assertThat(in.texts("empty")).isEmpty();
        assertThat(in.flag("empty", true)).isTrue();
        assertThat(in.number("a", 0, 1)).isEmpty();
        assertThat(in.fields("empty")).isEmpty();
        assertThat(in.has("empty")).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void wrongSortsAreTold() {
        FieldReader in =
                reader(
                        """
                        text: [a]
                        list: [{a: b}]
                        flag: perhaps
                        number: 21
                        group: x
                        """);
        in.text("text");
        in.texts("list");
        in.flag("flag", false);
        in.number("number", 1, 20);
        in.fields("group");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f1.yaml:1:7: error: text: must be text, is a list",
                        "f1.yaml:2:8: error: list[1]: must be text, is a group of fields",
                        "f1.yaml:3:7: error: flag: must be true or false, is \"perhaps\"",
                        "f1.yaml:4:9: error: number: must be a whole number from 1 to 20, is \"21\"",
                        "f1.yaml:5:8: error: group: must be a group of fields, is \"x\"");
    }

    @Test
    void theFirstLayerThatHasAFieldWinsEvenIfEmpty() {
        FieldReader in = reader("a: 1\nb:\n", "a: 2\nb: 3\nc: [x]\n", "c: [y, z]\n");
        assertThat(in.text("a")).isEqualTo("1");
        assertThat(in.text("b")).isEmpty();
        assertThat(in.texts("c")).hasSize(1);
        assertThat(in.place("c").file()).isEqualTo("f2.yaml");
    }

    @Test
    void unknownNamesAreToldWithAGuess() {
        FieldReader in = reader("titel: x\nhue: blue\ngroup: {nmae: y}\n");
        in.text("title");
        in.fields("group")
                .ifPresent(g -> {
                    g.text("name");
                    g.tellUnread();
                });
        in.tellUnread();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f1.yaml:3:15: warning: unknown field \"group.nmae\" (did you mean name?)",
                        "f1.yaml:1:8: warning: unknown field \"titel\" (did you mean title?)",
                        "f1.yaml:2:6: warning: unknown field \"hue\"");
    }

    @Test
    void aFileMustHoldFields() {
        reader("- a\n- b\n");
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("must be fields, is a list"));
    }
}
