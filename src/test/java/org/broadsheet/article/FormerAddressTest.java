package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/A/B/, /a/b",
        "/a/index.html, /a",
        "/?p=1, /?p=1",
        "/a.php?y=2&x=1, /a.php?x=1&y=2",
        "/A.PHP?x=A, /a.php?x=A",
        "/a?x=1&utm_source=mail&fbclid=7, /a?x=1",
        "/a?utm_source=mail, /a",
        "/a?, /a",
        "/a?x, /a?x=",
        "/a?x=a+b%20c, /a?x=a+b+c",
        "/a?x=%c3%a4&&z=ä, /a?x=%C3%A4&z=%C3%A4",
        "/a?x=1&amp;y=2, /a?x=1&y=2",
        "/a?x=100%, /a?x=100%25",
        "/a?b=1&a=2&b=0, /a?a=2&b=1&b=0"
    })
    void whatAsksForTheSameHasOneKey(String written, String key) {
        assertThat(FormerAddress.of(written).key()).isEqualTo(key);
        assertThat(FormerAddress.of(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/a", "/a/", "/a.b/c", "/a.html", "/A.HTM", "/a?utm_source=x", "/.x"})
    void anyHostShowsAPageThere(String written) {
        assertThat(FormerAddress.of(written).mayBePage()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.php", "/a.asp", "/a.xhtml", "/?p=1", "/a/?p=1", "/media/a.html"})
    void noHostShowsAPageThere(String written) {
        assertThat(FormerAddress.of(written).mayBePage()).isFalse();
    }

    @Test
    void whatMeansSomethingInFilesIsEscaped() {
        assertThat(PercentCoding.safe("/a b\"'$*{}|<>^`\\%/ä%C3?x=[1]#%zz"))
                .isEqualTo(
                        "/a%20b%22%27%24%2A%7B%7D%7C%3C%3E%5E%60%5C%25/%C3%A4%C3?x=%5B1%5D#%25zz");
        assertThat(PercentCoding.safePath("/a?b#c%20")).isEqualTo("/a%3Fb%23c%2520");
        assertThat(PercentCoding.decoded("%41%zz%C3%A4%ff")).isEqualTo("A%zzä\uFFFD");
    }
}
