package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.config.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineLinksTest {
    private final OfflineLinks links = new OfflineLinks(BaseUrl.parse("https://x.example/a/"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/ | / | index.html",
                "/a/world/ | / | world/index.html",
                "/a/world/ | /1984/06/12/x/ | ../../../../world/index.html",
                "/a/1984/#y | /1984/ | ../1984/index.html#y",
                "/a/run.svg#y1984 | /1984/ | ../run.svg#y1984",
                "/a/world/ | /news/9.html | ../world/index.html",
                "/a/world/ | /404.html | world/index.html",
                "/a/world/ | /old/path | ../../world/index.html",
                "#here | /1984/ | #here",
                "https://other.example/a/ | / | https://other.example/a/",
                "//other.example/a/ | / | //other.example/a/",
                "/elsewhere/ | / | /elsewhere/",
            })
    void addressesBecomeRelativeToThePage(String address, String page, String relative) {
        String html = "<p class=\"x\"><a href=\"%s\">text</a> &amp; <img src=\"%s\"></p>";
        assertThat(links.rewrite(html.formatted(address, address), page))
                .isEqualTo(html.formatted(relative, relative));
    }

    @Test
    void whatOnlyLooksLikeAnAddressStays() {
        String html = "<p title=\"/a/\">href=\"/a/\" 1 < 2 <!-- href=\"/a/\" --></p>";
        assertThat(links.rewrite(html, "/1984/")).isEqualTo(html);
    }

    @Test
    void redirectsLeadOnToo() {
        assertThat(
                        links.rewrite(
                                "<meta http-equiv=\"refresh\" content=\"0; url=/a/1984/\">",
                                "/old/"))
                .contains("content=\"0; url=../1984/index.html\"");
    }
}
