package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Reference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to do harm: nothing of it runs, and none of it stops the build. */
class HostileTest {
    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    private ReadResult read(String name, String text) {
        return reader.read(Source.file("content/a/" + name, text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT >",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src='javascript:alert(1)'>",
                "<img src=x:x onerror=alert(1)//",
                "<svg onload=alert(1)><animate onbegin=alert(1)>",
                "<svg><script href='data:,alert(1)'/></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<object data='data:text/html,x'></object><embed src='x.swf'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='&#106;avascript&colon;alert(1)'>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href=\"x\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
                "<a target=_blank rel=opener ping=//evil.example href=/x/>x</a>",
                "<form action=//evil.example><input name=x autofocus onfocus=alert(1)></form>",
                "<base href=//evil.example/><link rel=stylesheet href=//evil.example/x.css>",
                "<meta http-equiv=refresh content='0;url=//evil.example/'>",
                "<style>@import '//evil.example/x.css';</style>",
                "<p style='background:url(//evil.example/x)'>x</p>",
                "<video src=//evil.example/x poster=//evil.example/y autoplay></video>",
                "<table background=//evil.example/x><td background=//evil.example/y>x</table>",
                "<details ontoggle=alert(1) open>x</details>",
                "<template><script>alert(1)</script></template>",
                "<p id=location name=cookie>x</p><a id=document>y</a>",
                "<x-custom onclick=alert(1) is=y>x</x-custom>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<?php system('x') ?><% x %>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "\u00010\u0002<b>\u0003",
                "<textarea><script>alert(1)</script></textarea><title></title>",
                "<select><template><script>alert(1)</script></template></select>",
                "`<script>alert(1)</script>` [x](javascript:alert(1)) ![x](javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x] <javascript:alert(1)>",
                "[a](<javascript:alert(1)>) [b](data:text/html;base64,x \"t\")",
                "| a |\n|-|\n| <script>alert(1)</script> |",
                "# <img src=x onerror=alert(1)> heading\n\n## <b onclick=alert(1)>x",
                "^[x]: [^y](x)\n\n[^1]: <script>alert(1)</script>\n\ntext[^1]",
            })
    void nothingRunsAndNothingIsLoadedFromElsewhere(String evil) {
        for (String name : List.of("x.md", "x.html", "x.txt")) {
            for (String text : List.of(evil, "Words.\n\n" + evil + "\n\nWords.", evil + "</p>x")) {
                ReadResult result = read(name, text);
                result.article().ifPresent(HostileTest::isHarmless);
            }
        }
    }

    /** Resolves the references as a build does and looks at what a browser would make of it. */
    private static void isHarmless(Article article) {
        String html =
                article.body()
                        .resolved(
                                r ->
                                        r.kind() == Reference.Kind.IMAGE
                                                ? "<img src=\"/media/x\"" + r.attributes() + ">"
                                                : "<a href=\"/x/\"" + r.attributes() + ">",
                                r -> "")
                        .html();
        Document page = Jsoup.parse(html);
        for (Element element : page.body().select("*")) {
            assertThat(element.normalName())
                    .isNotIn(
                            "script",
                            "style",
                            "iframe",
                            "object",
                            "embed",
                            "form",
                            "input",
                            "svg",
                            "math",
                            "link",
                            "meta",
                            "base",
                            "template",
                            "video");
            element.attributes()
                    .forEach(attribute -> {
                        assertThat(attribute.getKey())
                                .doesNotStartWith("on")
                                .isNotIn(
                                        "style",
                                        "target",
                                        "rel",
                                        "ping",
                                        "srcdoc",
                                        "background",
                                        "poster",
                                        "name",
                                        "is",
                                        "srcset");
                        if (attribute.getKey().equals("id")) {
                            assertThat(attribute.getValue())
                                    .isNotIn("location", "cookie", "document");
                        }
                        if (attribute.getKey().equals("href")) {
                            assertThat(attribute.getValue())
                                    .matches("(/|#|https?:|mailto:|tel:).*");
                        }
                        if (attribute.getKey().equals("src")) {
                            assertThat(attribute.getValue()).isEqualTo("/media/x");
                        }
                    });
        }
        assertThat(html.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
        // What is written is what a browser makes of it: nothing changes its shape on parsing.
        assertThat(page.head().childNodeSize()).isZero();
    }

    static List<String> endless() {
        List<String> endless = new ArrayList<>(endless(6_000)); // below the bounds
        endless.addAll(endless(40_000));
        return endless;
    }

    private static List<String> endless(int n) {
        return List.of(
                "[a](".repeat(n),
                "[".repeat(n),
                "![".repeat(n),
                "]".repeat(n),
                "<".repeat(n),
                "<a ".repeat(n),
                "<!--".repeat(n),
                "<div>".repeat(n),
                "<b><i>".repeat(n),
                "<table><tr><td>".repeat(n / 4),
                "<a href=x>".repeat(n),
                "*a ".repeat(n),
                "*a_b".repeat(n),
                "**a".repeat(n),
                "`".repeat(n),
                "\"a ".repeat(n),
                "'a ".repeat(n),
                "~~a".repeat(n),
                "&amp;".repeat(n),
                "\\".repeat(n),
                "|a".repeat(n),
                "a|b\n-|-\n" + "|".repeat(n),
                "> ".repeat(n) + "x",
                "- ".repeat(n) + "x",
                "1. ".repeat(n) + "x",
                nested("- x\n", n / 20),
                "# a\n".repeat(n),
                "[^a]: b[^a]\n\n".repeat(5_000),
                "[a]: b\n".repeat(n),
                "x".repeat(1_000_000),
                " ".repeat(1_000_000) + "x",
                "\n".repeat(1_000_000),
                "a\n===\n".repeat(n));
    }

    private static String nested(String line, int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("  ".repeat(i)).append(line);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void nothingTakesForEverOrOverflowsTheStack(String endless) {
        for (String name : List.of("x.md", "x.html", "x.txt")) {
            ReadResult result =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> read(name, "---\ntitle: T\n---\n" + endless));
            assertThat(result.article().isPresent() || !result.problems().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: &a [*a]",
                "title: \"</title><script>alert(1)</script>\"\ntags: [\"<img src=x onerror=y>\"]",
                "title: !!javax.script.ScriptEngineManager [x]",
                "\"../../x\": y\ntitle: x",
                "id: ../../../../etc/passwd\ntitle: x",
                "slug: ../../x\ntitle: x",
                "title: \"\\u0001\\u0000\\u202e\"",
                "date: 9999999999999999999999\ntitle: x",
                "series: {name: x, part: 99999999999999999999}\ntitle: x",
            })
    void frontMatterIsOnlyText(String yaml) {
        ReadResult result = read("x.md", "---\n" + yaml + "\n---\nText.");
        result.article()
                .ifPresent(a -> {
                    assertThat(a.slug() + a.baseSlug()).doesNotContain("/", "..", "\\");
                    assertThat(a.title().chars().noneMatch(Character::isISOControl)).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000, 1_000_000})
    void endlessNamesAreLeftOut(int length) {
        ReadResult result =
                read(
                        "x.md",
                        "---\ntitle: x\ndate: 1984\ntags: [a, "
                                + "x".repeat(length)
                                + "]\n---\nText.");
        assertThat(result.article().orElseThrow().tags()).containsExactly("a");
        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo("odd-name"));
    }
}
