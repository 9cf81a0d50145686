package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a { color: red; } | a{color: red}",
                "a > b, c { margin: 0 auto } | a>b,c{margin: 0 auto}",
                "/* no */ a { } | a{}",
                "a::before { content: \"/* , ; */  x\"; } | a::before{content: \"/* , ; */  x\"}",
                "a { width: calc(1px + 2px) } | a{width: calc(1px + 2px)}",
                "@media (min-width: 40em) { a { b: c } } | @media (min-width: 40em){a{b: c}}",
                "a :is(b) { c: d } | a :is(b){c: d}",
            })
    void onlyWhatBrowsersDoNotNeedIsTakenOut(String css, String compact) {
        assertThat(Css.compact(css).strip()).isEqualTo(compact);
    }
}
