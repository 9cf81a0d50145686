package org.broadsheet.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Åse – 日本 – \uD83D\uDDDE",
                "\uD83D",
                "\uDDDE",
                "a\uD83Db",
                "\uD83D\uD83D\uDDDE"
            })
    void writesWhatStringsGive(String text) {
        Utf8Writer writer = new Utf8Writer();

        writer.write(text, 0, text.length());

        assertThat(writer.toBytes()).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void piecesOfAnyKindMakeTheSameWhole() {
        Random random = new Random(7);
        Utf8Writer writer = new Utf8Writer();
        for (int round = 0; round < 200; round++) {
            StringBuilder all = new StringBuilder();
            writer.reset();
            while (all.length() < round * 700) {
                int[] points = random.ints(9, 0, round % 2 == 0 ? 0x80 : 0x11_0000).toArray();
                String piece = new String(points, 0, points.length);
                int cut = random.nextInt(piece.length());
                writer.write(piece, 0, cut);
                writer.write(piece.toCharArray(), cut, piece.length() - cut);
                writer.write('x');
                all.append(piece).append('x');
            }
            assertThat(writer.toBytes()).isEqualTo(all.toString().getBytes(UTF_8));
        }
    }
}
