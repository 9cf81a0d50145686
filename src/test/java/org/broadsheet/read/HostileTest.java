package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Article;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Severity;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
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
                                        "ping",
                                        "srcdoc",
                                        "background",
                                        "poster",
                                        "name",
                                        "is",
                                        "srcset");
                        if (attribute.getKey().equals("rel")) {
                            assertThat(attribute.getValue())
                                    .matches("external( nofollow)?( sponsored)?( ugc)?");
                        }
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

    /** A small stack, so that there is a margin on the common ones. */
    private static final int STACK = 256 << 10;

    private ReadResult readOnSmallStack(String name, String text) throws Exception {
        FutureTask<ReadResult> reading = new FutureTask<>(() -> read(name, text));
        Thread.ofPlatform().daemon().stackSize(STACK).start(reading);
        // By far longer than it takes: only what would go on for ever fails.
        return reading.get(2, TimeUnit.MINUTES);
    }

    /** In thousands: each text is read below the bounds and about them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void nothingTakesForEverOrOverflowsTheStack(int thousands) throws Exception {
        Map<String, String> texts = Hostile.texts(thousands * 1000);
        for (Map.Entry<String, String> each : texts.entrySet()) {
            for (String name : List.of("x.md", "x.html")) {
                ReadResult result = readOnSmallStack(name, each.getValue());
                assertThat(result.problems())
                        .as("%s of %s thousand", each.getKey(), thousands)
                        .noneMatch(p -> p.kind().equals("internal"));
                long errors =
                        result.problems().stream()
                                .filter(p -> p.severity() == Severity.ERROR)
                                .count();
                assertThat(errors)
                        .as("%s of %s thousand in %s", each.getKey(), thousands, name)
                        .isBetween(result.article().isPresent() ? 0L : 1L, 21L);
            }
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
