package org.broadsheet.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.WebAddress;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.Configs;
import org.broadsheet.read.Inspection;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.content.Sureness;
import org.broadsheet.read.fields.AuthorNames;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single sources say, and what is bounded; whole pages stand below {@code reading/html}. */
class HtmlMetadataTest {
    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    private ReadResult read(String html) {
        return reader.read(Source.file("content/a/x.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private Article article(String html) {
        return read(html).article().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Jane Doe                          | Jane Doe
                    BY JANE DOE and John Roe             | JANE DOE, John Roe
                    Jane Doe, John Roe & Ann Poe         | Jane Doe, John Roe, Ann Poe
                    Doe, Jane                            | Jane Doe
                    van der Meer, Anna                   | Anna van der Meer
                    Jane Doe, Staff Writer               | Jane Doe
                    Jane Doe · Harbour Correspondent     | Jane Doe
                    Staff writer                         | Staff writer
                    Von Greta Anders und Tom Ilk         | Greta Anders, Tom Ilk
                    von der Au, Greta                    | Greta von der Au
                    Par Odile Sarrat et Jean Vidal       | Odile Sarrat, Jean Vidal
                    Por Inés Valle y Tomás Ruiz          | Inés Valle, Tomás Ruiz
                    بقلم ليلى حداد                       | ليلى حداد
                    https://social.example/jane          |
                    jane@paper.example                   |
                    Jane Doe (jane@paper.example)        | Jane Doe (jane@paper.example)
                    Andy Byron                           | Andy Byron
                    """)
    void namesAreTakenOutOfBylines(String written, String names) {
        assertThat(String.join(", ", AuthorNames.in(written)))
                .isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Ferry sold | The Mercury             ~ Ferry sold
                    The Mercury: Ferry sold              ~ Ferry sold
                    Ferry sold - Harbour - Mercury       ~ Ferry sold - Harbour
                    Ferry sold « The Mercury             ~ Ferry sold
                    Mercury » Ferry sold                 ~ Ferry sold
                    Ferry sold — THE MERCURY             ~ Ferry sold
                    Ferry sold :: baymercury.example     ~ Ferry sold
                    Ferry sold · Bay Mercury             ~ Ferry sold
                    Ferry sold: the captain's story      ~ Ferry sold: the captain's story
                    Ferry sold - but to whom?            ~ Ferry sold - but to whom?
                    FERRY SOLD | The Mercury             ~ FERRY SOLD
                    The Mercury                          ~ The Mercury
                    """)
    void titlesLoseTheNameOfTheirSite(String title, String bare) {
        List<WebAddress> addresses =
                List.of(WebAddress.parse("https://www.baymercury.example/9").orElseThrow());
        PageTitle titles = new PageTitle(List.of("The Mercury"), addresses, "");
        assertThat(titles.bare(title)).isEqualTo(bare);
    }

    @Test
    void aTitleThatHasTheHeadlineIsTheHeadline() {
        PageTitle titles = new PageTitle(List.of(), List.of(), "Ferry sold: a story");
        assertThat(titles.bare("Harbour | Ferry sold: a story | Some Site"))
                .isEqualTo("Ferry sold: a story");
    }

    @ParameterizedTest
    @CsvSource({
        "https://i.example/a/Ferry-1200x630.jpg?w=5, Ferry_files/ferry-300x200.webp",
        "ferry@2x.png, ferry.png",
        "ferry-scaled.jpg, ferry_thumb.jpg",
        "x/ferry(1).jpg, y/ferry.jpg"
    })
    void aPictureIsTheSameInEverySize(String one, String other) {
        assertThat(PagePicture.key(one)).isEqualTo(PagePicture.key(other)).isEqualTo("ferry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=expires content=0>",
                "<meta name=id content='../../x'>",
                "<meta name=url content='http://old.example/?q'>",
                "<meta name=draft content=true>",
                "<meta name=withdrawn content=yes>",
                "<meta name=embargo content='2099-01-01'>",
                "<meta name=aliases content='no path'>",
                "<meta name=type content='text/html'>",
                "<meta name=page content=story>",
                "<meta name=series content=''>",
                "<meta property=og:url content='javascript:alert(1)'>",
                "<link rel=canonical href='http://[broken'>",
                "<base href='data:text/html,x'>"
            })
    void whatOtherSystemsMeanByANameDoesNoHarm(String head) {
        ReadResult result =
                read("<title>A</title><meta name=date content=1999>" + head + "<p>Text.</p>");
        Article article = result.article().orElseThrow();
        assertThat(article.title()).isEqualTo("A");
        assertThat(article.type()).isEqualTo(Article.NEWS);
        assertThat(article.draft()).isFalse();
        assertThat(article.embargo()).isEmpty();
        assertThat(article.withdrawn()).isEmpty();
        assertThat(article.printPage()).isEmpty();
        assertThat(article.aliases()).isEmpty();
    }

    @Test
    void aListOfArticlesIsNoneOfThem() {
        Article article =
                article(
                        """
                        <title>Harbour</title><meta name=date content=1999>
                        <script type="application/ld+json">{"@type":"ItemList","itemListElement":
                        [{"@type":"NewsArticle","headline":"One"},{"@type":"NewsArticle","headline":"Two"}]}</script>
                        <p>Text.</p>
                        """);
        assertThat(article.title()).isEqualTo("Harbour");
    }

    @Test
    void ofSeveralArticlesForWhichNothingSpeaksTheFirstIsButLikely() {
        Inspection inspection =
                reader.explain(
                        Source.file(
                                "content/x.html",
                                """
                                <script type="application/ld+json">[{"@type":"Article","headline":"One"},
                                {"@type":"Article","headline":"Two"}]</script><h1>Three</h1><p>Text.</p>
                                """
                                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(inspection.origins())
                .filteredOn(o -> o.field().equals("title"))
                .singleElement()
                .matches(o -> o.value().equals("One") && o.sureness() == Sureness.LIKELY);
    }

    static List<String> bombs() {
        String ld = "<script type='application/ld+json'>%s</script>";
        String article =
                "{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}";
        return List.of(
                "<meta name=date content=1999>".repeat(50_000),
                "<meta itemprop=x content=y>".repeat(50_000),
                "<meta name=keywords content='" + "a,".repeat(500_000) + "'>",
                "<meta property=og:title content='" + "x | ".repeat(400_000) + "'>",
                "<meta name=author content='" + "By ".repeat(500_000) + "'>",
                "<time>1999</time>".repeat(40_000),
                "<nav>" + "<a rel=tag href=x>t</a>".repeat(60_000) + "</nav>",
                "<h1>H</h1>" + "<div class=date>x</div>".repeat(60_000),
                "<h1>H</h1><p>" + "word ".repeat(600_000) + "</p>",
                "<div itemscope itemtype=https://schema.org/NewsArticle itemprop=x>".repeat(50_000),
                "<div class=h-entry><h1>x</h1>".repeat(20_000),
                "<!-- saved from url=(0001)" + "x".repeat(2_000_000) + " -->",
                "<!-- Page saved with SingleFile" + "\n ".repeat(500_000) + "-->",
                ld.formatted("[".repeat(500_000)),
                ld.formatted("[" + (article + ",").repeat(20_000) + article + "]"),
                ld.formatted("{\"@graph\":[" + "{\"a\":[{}]},".repeat(100_000) + "{}]}"),
                ld.formatted(
                        "{\"@type\":\"Article\",\"headline\":\"" + "<p ".repeat(60_000) + "\"}"),
                ld.formatted("{}").repeat(20_000),
                "<link rel=canonical href='http://a/" + "../".repeat(500_000) + "'>",
                "<title>" + "- ".repeat(900_000) + "</title>");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void whatHasNoEndIsBounded(String bomb) {
        String html = "<title>T</title>" + bomb + "<p>Text.</p>";
        ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(html));
        assertThat(result.article()).isPresent();
        assertThat(result.problems()).hasSizeLessThan(20);
    }

    @Test
    void aHeadlineOfMarkUpStaysText() {
        Article article =
                article(
                        "<meta property=og:title content='&lt;script&gt;alert(1)&lt;/script&gt;'><p>x</p>");
        assertThat(article.title()).isEqualTo("<script>alert(1)</script>");
    }
}
