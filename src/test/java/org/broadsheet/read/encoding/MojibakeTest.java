package org.broadsheet.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.Configs;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    /** What a program sees that takes UTF-8 for Windows-1252, undefined bytes as browsers do. */
    private static String garbled(String text) {
        StringBuilder garbled = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = b & 0xFF;
            boolean undefined = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D).contains(octet);
            garbled.append(
                    undefined
                            ? String.valueOf((char) octet)
                            : new String(new byte[] {b}, Charset.forName("windows-1252")));
        }
        return garbled.toString();
    }

    static List<String> texts() {
        return List.of(
                "The clock isn’t right – “so what?” … €5, ™",
                "Café, naïve, Ångström, señor, garçon, über, Straße",
                "Il a été à la fête, là-bas, où l’hôtel coûte 5 € à Noël",
                "ÉCOLE À CÔTÉ DE L’ÉGLISE",
                "Žluťoučký kůň příšerně úpěl ďábelské ódy",
                "Zażółć gęślą jaźń",
                "Пришёл, увидел и победил",
                "Ο καιρός είναι καλός",
                "مرحبا بالعالم",
                "日本語の記事",
                "नमस्ते दुनिया",
                "A laugh 😀 in the paper",
                "25 °C, ½ mile, « non » and a no-break\u00A0space");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasGarbledIsMended(String text) {
        String garbled = garbled(text);
        assertThat(garbled).isNotEqualTo(text);
        assertThat(Mojibake.in(garbled)).isPresent();
        assertThat(Mojibake.mend(garbled)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasGarbledTwiceIsMended(String text) {
        assertThat(Mojibake.mend(garbled(garbled(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsRightStays(String text) {
        assertThat(Mojibake.in(text)).isEmpty();
        assertThat(Mojibake.mend(text)).isEqualTo(text);
    }

    /** Each has characters that could be the UTF-8 of another, by chance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ã",
                "AMANHÃ” disse o jornal: “NÃO AMANHÔ",
                "„Macht Spaß“, sagte er",
                "« AU CAFÉ»",
                "“olé…” said he, and «café”»",
                "JOSÉ’s bar, JOSÉ’S BAR",
                "Úžasný ČÍŠNÍK, ÍŽ, „SKVĚLÁ“",
                "El Niño’s año",
                "the letter “É” and the word “À…”",
                "½ Ä and Ö “Ü”"
            })
    void realTextIsLeftAlone(String text) {
        assertThat(Mojibake.in(text)).isEmpty();
        assertThat(Mojibake.mend(text)).isEqualTo(text);
    }

    @Test
    void whatIsNoUtf8Stays() {
        assertThat(Mojibake.mend("â€ and Ã( and ð and ÀÁ")).isEqualTo("â€ and Ã( and ð and ÀÁ");
    }

    private static Article read(String defaults, Source source, List<String> problems) {
        FolderDefaults folders =
                new FolderDefaults(
                        Map.of(
                                "content",
                                FieldFile.read(
                                        "content/_defaults.yaml",
                                        defaults.getBytes(StandardCharsets.UTF_8))));
        ReadResult result = new ArticleReader(Configs.plain(), folders).read(source);
        result.problems().stream().map(Problem::toString).forEach(problems::add);
        return result.article().orElseThrow();
    }

    private static Source file(String text) {
        return Source.file("content/a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itIsToldOnceAFileAndMendedWhereAskedFor() {
        String text = "---\ntitle: Itâ€™s late\r\ndate: 1984\n---\nCafÃ© and cafÃ©.\n";
        List<String> problems = new ArrayList<>();
        assertThat(read("", file(text), problems).title()).isEqualTo("Itâ€™s late");
        assertThat(problems)
                .containsExactly(
                        "content/a.md:2:10: warning: \"â€™\" is UTF-8 read as Windows-1252, for \"’\";"
                                + " 3 such places (mojibake: mend in _defaults.yaml or a sidecar puts"
                                + " it right)");
        problems.clear();
        Article mended = read("mojibake: mend", file(text), problems);
        assertThat(mended.title()).isEqualTo("It’s late");
        assertThat(mended.body().marked().html()).contains("Café and café.");
        assertThat(problems).isEmpty();
    }

    @Test
    void recordsAreToldAndMendedWithTheirEscapesToo() {
        String json =
                "{\"title\": \"It\\u00e2\\u0080\\u0099s\", \"date\": \"1984\", \"tags\": [\"caf\\u00c3\\u00a9\"], \"body\": \"x\"}";
        Source source = Source.record("content/a.jsonl", json.getBytes(StandardCharsets.UTF_8), 7);
        List<String> problems = new ArrayList<>();
        read("", source, problems);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst()).startsWith("content/a.jsonl:7:11: warning: ");
        problems.clear();
        Article mended = read("mojibake: mend", source, problems);
        assertThat(mended.title()).isEqualTo("It’s");
        assertThat(mended.tags()).containsExactly("café");
        assertThat(problems).isEmpty();
    }
}
