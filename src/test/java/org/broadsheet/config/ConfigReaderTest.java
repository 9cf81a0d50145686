package org.broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.broadsheet.article.Problem;
import org.broadsheet.dates.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static ConfigReader.Result read(String yaml) {
        return ConfigReader.read(yaml, "archive.yaml");
    }

    @Test
    void nothingNeedsToBeSaid() {
        ConfigReader.Result result = read("");
        assertThat(result.problems()).isEmpty();
        ArchiveConfig config = result.config();
        assertThat(config.title()).isEqualTo("Archive");
        assertThat(config.language()).isEqualTo(Locale.ENGLISH);
        assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(config.lists())
                .extracting(ListKind::name)
                .containsExactly("tags", "authors", "series");
        assertThat(config.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(config.closed()).isFalse();
    }

    @Test
    void everythingCanBeSaid() {
        ConfigReader.Result result =
                read(
                        """
                        title: The Mercury
                        description: A paper
                        baseUrl: https://Example.org/archive
                        language: de-AT
                        timeZone: Europe/Vienna
                        status: closed
                        slugs: ascii
                        rights: All reserved
                        sections:
                          - World
                          - {name: Town, slug: the-town, description: News of it, colour: "#1b49b4"}
                        lists:
                          places: {title: Places, field: place, path: where, index: no}
                          tags: {path: topics}
                        menus:
                          main: [{title: Shop, url: "https://shop.example/"}]
                          footer: [{title: About, url: /about/}]
                        limits: {front: 5, period: 100, index: 50, failed: 412}
                        permalinks: {article: "/:section/:slug/"}
                        markdown: {typographicQuotes: false}
                        images: {remote: true}
                        gaps: [{from: 1978-09, to: 1978-10, reason: A strike}]
                        front: {lead: [a, b], folio: [one], latest: 3}
                        theme: {nameplate: Mercury, logo: logo.svg, fonts: system,
                          colours: {ink: "#000000", ink-dark: "#FFFFFF"}}
                        """);
        assertThat(result.problems()).isEmpty();
        ArchiveConfig config = result.config();
        assertThat(config.baseUrl()).isEqualTo(new BaseUrl("https://Example.org", "/archive/"));
        assertThat(config.sections())
                .containsExactly(
                        new Section("World", "world", "", ""),
                        new Section("Town", "the-town", "News of it", "#1b49b4"));
        assertThat(config.lists())
                .contains(
                        new ListKind("places", "Places", "place", "where", false),
                        new ListKind("tags", "", "tags", "topics", true));
        assertThat(config.menus().main())
                .containsExactly(new Menus.Item("Shop", "https://shop.example/"));
        assertThat(config.limits().failed()).isEqualTo(412);
        assertThat(config.permalink().pattern()).isEqualTo("/:section/:slug/");
        assertThat(config.typographicQuotes()).isFalse();
        assertThat(config.remoteImages()).isTrue();
        assertThat(config.gaps())
                .containsExactly(
                        new Gap(YearMonth.of(1978, 9), YearMonth.of(1978, 10), "A strike"));
        assertThat(config.front())
                .isEqualTo(new Front(java.util.List.of("a", "b"), java.util.List.of("one"), 3));
        assertThat(config.theme().colours()).containsEntry("ink-dark", "#ffffff");
        assertThat(config.theme().systemFonts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titel: x | archive.yaml:1:8: warning: unknown field \"titel\" (did you mean title?)",
                "status: shut | archive.yaml:1:9: error: status: must be active or closed, is \"shut\"",
                "timeZone: Mars | archive.yaml:1:11: error: timeZone \"Mars\" is not known (such as Europe/Berlin)",
                "sections: [Tags] | archive.yaml:1:12: error: section \"Tags\" may not stand at /tags/ (give it another slug)",
                "sections: [1980s] | archive.yaml:1:12: error: section \"1980s\" may not stand",
                "sections: [A, a] | archive.yaml:1:15: error: section \"a\" is listed twice",
                "limits: {period: 3} | archive.yaml:1:18: error: limits.period: must be a whole number from 10 to 100000, is \"3\"",
                "permalinks: {article: /x/} | archive.yaml:1:13: error: permalinks.article \"/x/\" is no pattern",
                "permalinks: {article: \"/../:slug/\"} | archive.yaml:1:13: error: permalinks.article",
                "lists: {world: {field: title}} | archive.yaml:1:16: error: no list can be made over the field \"title\"",
                "lists: {api: {}} | archive.yaml:1:14: error: list \"api\" may not stand at /api/",
                "gaps: [{to: 1978-10}] | archive.yaml:1:8: error: gaps[1]: must be a month such as 1978-09 in from",
                "gaps: [{from: 1978-10, to: 1978-09}] | archive.yaml:1:8: error: gaps[1] ends before it begins",
                "theme: {colours: {purple: \"#123456\"}} | archive.yaml:1:27: error: there is no colour \"purple\"",
                "theme: {colours: {ink: red}} | archive.yaml:1:24: error: theme.colours.ink: must be a colour",
                "markdown: {smart: yes} | archive.yaml:1:19: warning: unknown field \"markdown.smart\"",
                "menus: {main: [{title: x, url: javascript:x}]} | archive.yaml:1:16: error: menus.main[1] needs a title and a url",
                "front: {folio: [a, b, c, d]} | archive.yaml:1:26: warning: the folio line has room for three",
                "title: [a | archive.yaml:1:10: error:",
            })
    void mistakesAreToldWithTheirPlace(String yaml, String begins) {
        assertThat(read(yaml).problems().stream().map(Problem::toString).toList())
                .singleElement()
                .asString()
                .startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource({"dmy, DMY", "MDY, MDY", "ymd, YMD"})
    void anOrderOfNumbersCanBeSet(String written, DateOrder order) {
        assertThat(read("dateOrder: " + written).config().dateOrder()).contains(order);
        assertThat(read("title: X").config().dateOrder()).isEmpty();
    }

    @Test
    void anotherOrderIsAnError() {
        ConfigReader.Result result = read("dateOrder: dym");
        assertThat(result.config().dateOrder()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "archive.yaml:1:12: error: dateOrder: must be dmy or mdy or ymd, is"
                                + " \"dym\"");
    }
}
