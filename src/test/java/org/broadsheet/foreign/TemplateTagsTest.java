package org.broadsheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.foreign.Surroundings.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTagsTest {
    private static Expanded expand(String text, Form form) {
        return TemplateTags.expand(
                text,
                new Surroundings(
                        form,
                        field -> Optional.ofNullable(Map.of("title", "Flood").get(field)),
                        Map.of("kim", "Kim Abel"),
                        words -> words));
    }

    private static String expanded(String text) {
        return expand(text, Form.MARKDOWN).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "[a]({{ '/x' | url }}) ¦ [a](/x)",
                "[a]({{ site.baseurl }}/x) ¦ [a](/x)",
                "[a]({{ site.baseurl }}) ¦ [a](/)",
                "[a]({% link _posts/x.md %}) ¦ [a](_posts/x.md)",
                "[a]({% post_url 2014-01-02-x %}) ¦ [a](_posts/2014-01-02-x)",
                "{{ page.title }}, {{title}} ¦ Flood, Flood",
                "{{ 'a' | append: 'b' | upcase }} ¦ AB",
                "{% assign n = '3' %}{{ n }} ¦ 3",
                "{{ '{{' }} ¦ {{",
                "By {{ 'kim' | who }} ¦ By Kim Abel",
                "`{{ page.title }}` and ``{% if %}`` ¦ `{{ page.title }}` and ``{% if %}``",
                "`{% raw %}{{ x }}{% endraw %}` ¦ `{{ x }}`",
                "<code>{{ x }}</code> ¦ <code>{{ x }}</code>",
                "a {# no #}b ¦ a b",
                "a {%- comment -%} {{ b }} {%- endcomment -%} c ¦ a  c",
                "{% if a %}b{% else %}c{% endif %} ¦ bc",
                "![a](b.jpg){: .right} ¦ ![a](b.jpg)",
                "[a](b){.button} ¦ [a](b)",
                "{a} and { b } { ¦ {a} and { b } {",
                "{{< ref \"a/b.md#c\" >}} ¦ a/b.md#c",
                "{{% relref 'b' %}} ¦ b/",
                "`{{</* x */>}}` ¦ `{{< x >}}`",
                "a {{ b ¦ a {{ b",
                "[video](a.mp4) [gallery]: x ¦ [video](a.mp4) [gallery]: x",
            })
    void whatTagsMake(String text, String made) {
        assertThat(expanded(text)).isEqualTo(made);
    }

    @Test
    void aTagOverSeveralLinesIsAFigure() {
        assertThat(
                        expanded(
                                "{% include \"figure.html\",\n  image: \"/a.jpg\",\n  alt: \"A, \\\"b\\\"\",\n  caption: \"C\" %}\nText"))
                .startsWith("<figure><img src=\"/a.jpg\" alt=\"A, &quot;b&quot;\"")
                .contains("<figcaption>C</figcaption></figure>\n\nText");
    }

    @Test
    void fencedCodeStaysAndOffsetsPointToTheSource() {
        String text = "{{ 'x' | a }}\n\n```\n{{ y }}\n```\n\n{% include z %}";
        Expanded made = expand(text, Form.MARKDOWN);
        assertThat(made.text()).isEqualTo("x\n\n```\n{{ y }}\n```\n\n");
        assertThat(made.offsets().source(made.text().indexOf("{{ y")))
                .isEqualTo(text.indexOf("{{ y"));
        assertThat(made.notes())
                .extracting(Note::offset)
                .containsExactly(0, text.indexOf("{% include"));
    }

    @Test
    void aTagThatMakesNothingLeavesNoBlankLineInHtml() {
        assertThat(expanded("<div>\n\t{{ 'kim' | photo }}\n\t<b>x</b>\n</div>\n"))
                .isEqualTo("<div>\n\t\t<b>x</b>\n</div>\n");
    }

    @Test
    void linesOfHtmlKeepTheirNumbers() {
        assertThat(expand("<p>\n{% comment %}\na\n{% endcomment %}\n{{ title }}", Form.HTML).text())
                .isEqualTo("<p>\n\n\n\nFlood");
    }

    @Test
    void theContentsOfKramdownGoWithTheLineAboveThem() {
        assertThat(expanded("A\n\n* Contents\n{:toc}\n\nB")).isEqualTo("A\n\n\nB");
    }

    @Test
    void aPathWithoutASlashIsFromTheRootInLiquidOnly() {
        assertThat(expanded("{% image \"assets/a.jpg\" \"A\" %}"))
                .isEqualTo("![A](</assets/a.jpg>)");
        assertThat(expanded("{{< image src=\"assets/a.jpg\" alt=\"A\" >}}"))
                .isEqualTo("![A](<assets/a.jpg>)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "{%",
                "{% raw %}",
                "{{<",
                "{:",
                "{#",
                "[caption]",
                "{% comment %}",
                "`{{`",
                "{{ a | b",
                "{{ 'a' }}",
                "<A b={",
                "{/*",
                "[embed]",
                "{% highlight %}",
                "<code>",
                "{{< raw >}}",
                "``` {% x %}\n",
                "{::comment}",
                "{.a",
                "\\{{"
            })
    void whatRepeatsEndlesslyTakesNoTime(String part) {
        String text = part.repeat(100_000 / part.length());
        for (Form form : Form.values()) {
            assertTimeout(Duration.ofSeconds(4), () -> expand(text, form));
        }
    }
}
