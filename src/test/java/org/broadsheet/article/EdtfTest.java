package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static ArticleDate parse(String text) {
        return Edtf.parse(text, LONDON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # written                  | EDTF                      | earliest            | decade | year | month | day
                    1984-06-12                 | 1984-06-12                | 1984-06-12T00:00    | 1980 | 1984 | 6 | 12
                    1984-6-2                   | 1984-06-02                | 1984-06-02T00:00    | 1980 | 1984 | 6 | 2
                    1984-06                    | 1984-06                   | 1984-06-01T00:00    | 1980 | 1984 | 6 | -
                    1984-06-XX                 | 1984-06                   | 1984-06-01T00:00    | 1980 | 1984 | 6 | -
                    1984-XX-XX                 | 1984                      | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984                       | 1984                      | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984?                      | 1984?                     | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984-06~                   | 1984-06~                  | 1984-06-01T00:00    | 1980 | 1984 | 6 | -
                    1984-06-12%                | 1984-06-12%               | 1984-06-12T00:00    | 1980 | 1984 | 6 | 12
                    198X                       | 198X                      | 1980-01-01T00:00    | 1980 | - | - | -
                    19XX                       | 19XX                      | 1900-01-01T00:00    | - | - | - | -
                    1984-23                    | 1984-23                   | 1984-09-01T00:00    | 1980 | 1984 | - | -
                    1984/1986                  | 1984/1986                 | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984-06~/1986-03           | 1984-06~/1986-03          | 1984-06-01T00:00    | 1980 | 1984 | 6 | -
                    ../1986-03                 | ../1986-03                | 1986-03-01T00:00    | 1980 | 1986 | 3 | -
                    1984/                      | 1984/                     | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984/..                    | 1984/..                   | 1984-01-01T00:00    | 1980 | 1984 | - | -
                    1984-06-12T18:30           | 1984-06-12T18:30:00+01:00 | 1984-06-12T18:30    | 1980 | 1984 | 6 | 12
                    1984-01-12 18:30:05        | 1984-01-12T18:30:05Z      | 1984-01-12T18:30:05 | 1980 | 1984 | 1 | 12
                    1984-06-12T23:30:00Z       | 1984-06-13T00:30:00+01:00 | 1984-06-13T00:30    | 1980 | 1984 | 6 | 13
                    1984-06-12 18:30 -0500     | 1984-06-13T00:30:00+01:00 | 1984-06-13T00:30    | 1980 | 1984 | 6 | 13
                    2016-12-31T23:59:60Z       | 2016-12-31T23:59:59Z      | 2016-12-31T23:59:59 | 2010 | 2016 | 12 | 31
                    0800                       | 0800                      | 0800-01-01T00:00    | 800  | 800  | - | -
                    """)
    void datesAreReadAsFarAsTheyAreKnown(
            String written,
            String edtf,
            String earliest,
            Integer decade,
            Integer year,
            Integer month,
            Integer day) {
        ArticleDate date = parse(written);
        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.earliest()).hasToString(earliest);
        assertThat(date.decade()).isEqualTo(optional(decade));
        assertThat(date.year()).isEqualTo(optional(year));
        assertThat(date.month()).isEqualTo(optional(month));
        assertThat(date.day()).isEqualTo(optional(day));
        assertThat(parse(date.edtf())).isEqualTo(date);
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(parse("").isUnknown()).isTrue();
        assertThat(parse(" Unknown ").isUnknown()).isTrue();
        assertThat(parse("../..").isUnknown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-13-01           | no month 13
                    2025-00-01           | no month 0
                    2025-02-30           | no day 30
                    2023-02-29           | no leap year
                    1900-02-29           | no leap year
                    0000                 | no year 0
                    1984-06-12T24:00     | no hour 24
                    1984-06-12T18:60     | no minute 60
                    1984-06-12T18:30:61  | no second 61
                    1984-06-12T18:30+19  | no offset
                    198X-06              | needs a year
                    1986/1984            | before it begins
                    12 June 1984         | not a date
                    06/12/1984           | not a date
                    next week            | not a date
                    """)
    void otherTextsAreRefusedInWords(String written, String why) {
        assertThatThrownBy(() -> parse(written))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(why);
    }

    @Test
    void endlessTextsAreRefused() {
        assertThatThrownBy(() -> parse("1".repeat(100_000))).hasMessageContaining("too long");
    }
}
