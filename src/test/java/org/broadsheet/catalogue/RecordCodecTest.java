package org.broadsheet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {
    /** One of everything that the catalogue keeps. */
    record Everything(
            String text,
            int number,
            long large,
            boolean flag,
            Certainty word,
            Optional<Instant> moment,
            OptionalInt part,
            List<ArticleDate> dates,
            Map<String, FieldValue> fields) {}

    private static final RecordCodec<Everything> CODEC = RecordCodec.of(Everything.class);
    private static final Position AT = new Position(3, 7);

    private static Everything everything(Random random) {
        String text = random.nextInt(3) == 0 ? "" : "Žluťoučký 日本 \uD83D\uDC0E " + random.nextInt();
        List<Certainty> all = List.of(Certainty.values());
        Certainty certainty = all.get(random.nextInt(all.size()));
        return new Everything(
                text,
                random.nextInt(),
                random.nextLong(),
                random.nextBoolean(),
                certainty,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochSecond(random.nextInt(), 5)),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                List.of(
                        new ArticleDate.Unknown(),
                        new ArticleDate.Moment(OffsetDateTime.parse("1984-06-12T18:30:00+02:00")),
                        new ArticleDate.Day(
                                LocalDate.of(1 + random.nextInt(9999), 2, 3), certainty),
                        new ArticleDate.Month(YearMonth.of(1984, 6), certainty),
                        new ArticleDate.Season(1984, 22, certainty),
                        new ArticleDate.Decade(1980, certainty),
                        new ArticleDate.Century(1900, certainty),
                        new ArticleDate.Interval(
                                new ArticleDate.Year(1984, certainty),
                                new ArticleDate.Unknown(),
                                false,
                                true)),
                Map.of(
                        text,
                        new FieldValue.Fields(
                                Map.of(
                                        "a",
                                        new FieldValue.Items(
                                                List.of(
                                                        new FieldValue.Text(text, AT),
                                                        new FieldValue.Nothing(AT)),
                                                AT)),
                                AT)));
    }

    @Test
    void whatIsKeptComesBackTheSame() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Everything value = everything(random);
            assertThat(CODEC.decode(CODEC.encode(value))).isEqualTo(value);
        }
    }

    @Test
    void theSameValueGivesTheSameBytes() {
        assertThat(CODEC.encode(everything(new Random(1))))
                .isEqualTo(CODEC.encode(everything(new Random(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 40})
    void bytesThatAreCutShortAreNoticed(int length) {
        byte[] bytes = Arrays.copyOf(CODEC.encode(everything(new Random(2))), length);
        assertThatThrownBy(() -> CODEC.decode(bytes)).isInstanceOf(IOException.class);
    }
}
