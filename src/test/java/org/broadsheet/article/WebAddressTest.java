package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://Old.Example:443/a/../b/./c?x=1#top | https://old.example/b/c?x=1
                    HTTP://old.example                         | http://old.example/
                    http://me:secret@old.example/a             | http://old.example/a
                    http://old.example:8080/                   | http://old.example:8080/
                    http://old.example/../../x                 | http://old.example/x
                    """)
    void anAddressIsReadAsBrowsersDo(String written, String address) {
        assertThat(WebAddress.parse(written).orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a.html",
                "ftp://old.example/",
                "mailto:a@old.example",
                "http://",
                "https://:80/",
                "javascript:alert(1)"
            })
    void whatIsNoWebAddressIsNone(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    /** The examples of RFC 3986, section 5.4, that lead to web pages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    g        | http://a/b/c/g
                    ./g      | http://a/b/c/g
                    g/       | http://a/b/c/g/
                    /g       | http://a/g
                    //g      | http://g/
                    ?y       | http://a/b/c/d;p?y
                    g?y      | http://a/b/c/g?y
                    #s       | http://a/b/c/d;p?q
                    g#s      | http://a/b/c/g
                    g?y#s    | http://a/b/c/g?y
                    ;x       | http://a/b/c/;x
                    g;x      | http://a/b/c/g;x
                    ''       | http://a/b/c/d;p?q
                    .        | http://a/b/c/
                    ./       | http://a/b/c/
                    ..       | http://a/b/
                    ../g     | http://a/b/g
                    ../..    | http://a/
                    ../../g  | http://a/g
                    ../../../g | http://a/g
                    /./g     | http://a/g
                    /../g    | http://a/g
                    g.       | http://a/b/c/g.
                    ./../g   | http://a/b/g
                    ./g/.    | http://a/b/c/g/
                    g/../h   | http://a/b/c/h
                    """)
    void aReferenceLeadsWhereTheStandardSays(String reference, String address) {
        WebAddress base = WebAddress.parse("http://a/b/c/d;p?q").orElseThrow();
        assertThat(base.resolve(reference).orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "http://old.example/a, https://www.old.example/a/",
        "http://old.example/a/index.html, http://old.example/a",
        "http://old.example/default.asp, http://old.example/",
        "http://old.example/caf%c3%a9, http://old.example/café",
        "http://old.example/%7Ejane/x, http://old.example/~jane/x",
        "http://old.example/a?utm_source=x&id=7&fbclid=y, http://old.example/a?id=7",
        "http://old.example/a?id=7&amp;p=2, http://old.example/a?id=7&p=2"
    })
    void addressesOfOnePageShareTheirKey(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other)).startsWith("//");
    }

    @ParameterizedTest
    @CsvSource({
        "http://old.example/a, http://old.example/A",
        "http://old.example/a?id=7, http://old.example/a?id=8",
        "http://old.example/a, http://older.example/a",
        "http://old.example/a%2Fb, http://old.example/a/b"
    })
    void addressesOfTwoPagesDoNot(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    private static String key(String written) {
        return WebAddress.parse(written).orElseThrow().key();
    }

    @Test
    void anAddressOfEndlessLengthIsNone() {
        assertThat(WebAddress.parse("http://a/" + "b/".repeat(100_000))).isEmpty();
    }
}
