package org.broadsheet.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.broadsheet.read.encoding.Decoder.Decoded;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static Decoded decode(String text, Charset charset) {
        return Decoder.decode(text.getBytes(charset), "a.md", 1);
    }

    @Test
    void byteOrderMarksAndLineEndsAreNoText() {
        assertThat(decode("\uFEFFé\r\nb\rc\n", StandardCharsets.UTF_8).text())
                .isEqualTo("é\nb\nc\n");
        assertThat(decode("\uFEFFé\r\n", StandardCharsets.UTF_16BE).text()).isEqualTo("é\n");
        assertThat(decode("\uFEFFé\r\n", StandardCharsets.UTF_16LE).text()).isEqualTo("é\n");
    }

    @Test
    void otherEncodingsAreRefusedWithTheirPlace() {
        Decoded decoded = decode("one\ncafé\n", Charset.forName("windows-1252"));
        assertThat(decoded.failed()).isTrue();
        assertThat(decoded.problems().getFirst().toString())
                .startsWith("a.md:2:4: error: not UTF-8: a byte 0xE9 (save the file as UTF-8");
    }

    @Test
    void halfAFileIsRefused() {
        byte[] bytes = "one\n海".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Decoder.decode(cut, "a.md", 5).problems().getFirst().place().toString())
                .isEqualTo("a.md:6:1");
    }

    @Test
    void nulCharactersAreRefusedWithTheirPlace() {
        Decoded decoded = decode("one\r\ntw\0o", StandardCharsets.UTF_8);
        assertThat(decoded.failed()).isTrue();
        assertThat(decoded.problems().getFirst().toString())
                .startsWith("a.md:2:3: error: a NUL character");
    }

    @Test
    void otherControlCharactersGoWithOneWarning() {
        Decoded decoded =
                decode("a\tb\nc\u0001d\u001b[0m\u0085\u007f\uFFFEe", StandardCharsets.UTF_8);
        assertThat(decoded.text()).isEqualTo("a\tb\ncd[0me");
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.strays().orElseThrow().problem())
                .hasToString(
                        "a.md:2:2: warning: 5 characters that no text may have are left out, the"
                                + " first is U+0001 (clean the file, or the program that wrote it)");
    }

    @Test
    void whatPartsLinesAndPagesInPrintIsASpace() {
        Decoded decoded = decode("one\u000Btwo\fthree", StandardCharsets.UTF_8);
        assertThat(decoded.text()).isEqualTo("one two three");
        assertThat(decoded.strays()).isEmpty();
    }

    @Test
    void aReplacementCharacterInTheFileIsFine() {
        assertThat(decode("a\uFFFDb", StandardCharsets.UTF_8).problems()).isEmpty();
    }
}
