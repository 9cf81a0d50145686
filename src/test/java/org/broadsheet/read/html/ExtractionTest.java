package org.broadsheet.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.read.content.Html;
import org.broadsheet.read.extract.Asked;
import org.broadsheet.read.extract.Extraction;
import org.broadsheet.read.extract.Stated;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the labelled pages are found, and no page takes long. */
class ExtractionTest {
    private static final Path PAGES = Path.of("bench/extraction-pages");

    /** All but those at which nobody has looked, so that they stay a measure. */
    static List<LabelledPage> pages() throws IOException {
        return LabelledPage.below(PAGES).stream()
                .filter(page -> !page.folder().toString().contains("blind-2"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageLosesItsText(LabelledPage page) throws IOException {
        assertThat(page.score().recall()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void whatIsAroundATextStaysOut() throws IOException {
        double sum = 0;
        List<LabelledPage> pages = pages();
        for (LabelledPage page : pages) {
            sum += page.score().f1();
        }
        assertThat(sum / pages.size()).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void wordsAreComparedInTheirOrder() {
        ExtractionScore score = ExtractionScore.of("one two three four", "two one three");
        assertThat(score.precision()).isCloseTo(0.5, within(1e-9));
        assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(ExtractionScore.of("", "word").f1()).isZero();
        assertThat(ExtractionScore.words("Don’t 湖上 A-1"))
                .containsExactly("don", "t", "湖", "上", "a", "1");
    }

    /** Each would take minutes if a step cost as much as there are neighbours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Comments</p>",
                "<h2>Most read</h2><ul></ul>",
                "<div class=caption>x",
                "<img src=/x.jpg>",
                "<noscript><img src=x></noscript>",
                "x<br><br>",
                "<table><tr><td>x",
                "<div><h3><a href=/x>Some words here</a></h3><p>And text.</p></div>",
                "<div class=x><a href=/y>Read</a> Words of a sentence. <button>Go</button></div>",
                "<p>Some words that are said twice</p><blockquote>Some words that are said twice</blockquote>",
                "<span>x<div></div></span>",
                "<hr><p>Some words.<p><b>Ada:</b> Some words of a sentence.",
                "<p>Copyright 2002 The Paper. All rights reserved.</p>",
                "<td width=100><a href=/x>Some words</a>",
                "<pre>Some words of a sentence that is as long as a line of a wire.\n\n</pre>",
                "<div><p class=a>Some words of a sentence that is long enough.</p>Up next</div>",
            })
    void costGrowsWithThePageOnly(String part) {
        Document page = Html.page("<!DOCTYPE html><body><h1>T</h1><main>" + part.repeat(20_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Extraction.of(page, Asked.AUTO, "").take(Stated.NOTHING));
    }
}
