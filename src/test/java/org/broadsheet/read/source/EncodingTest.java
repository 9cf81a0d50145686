package org.broadsheet.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.article.Problem;
import org.broadsheet.read.encoding.Decoder.Decoded;
import org.broadsheet.read.encoding.Encodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static Charset charset(String name) {
        return Charset.forName(name);
    }

    private static SourceSettings settings(String yaml) {
        return FieldFile.read("content/_defaults.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .settings();
    }

    private static Decoded decode(String path, byte[] bytes, String settings, String language) {
        return Source.file("content/" + path, bytes)
                .text(path.endsWith(".html"), settings(settings), Locale.forLanguageTag(language));
    }

    private static List<String> problems(Decoded decoded) {
        return decoded.problems().stream().map(Problem::toString).toList();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    record Written(String language, String charset, String text) {}

    /** Articles of some length and short ones, as they were written before UTF-8. */
    static Stream<Written> written() {
        String english =
                "The mayor’s café stayed open — “until the last guest,” he said. It cost £5 a head, or"
                        + " so the naïve believed.";
        String french =
                "L’élève a été reçu à l’école du village, où la maîtresse l’attendait déjà. « Très"
                        + " bien », dit-elle.";
        String german =
                "Der Bürgermeister eröffnete die Brücke über die Düna. „Schön“, sagte er, und grüßte.";
        String czech =
                "Příliš žluťoučký kůň úpěl ďábelské ódy, zatímco starosta města otevíral nový most"
                        + " přes řeku. Všichni tleskali.";
        String polish =
                "Burmistrz otworzył nowy most nad rzeką. Mieszkańcy cieszyli się, że wreszcie zdążą"
                        + " do pracy. Śnieg już stopniał.";
        String russian =
                "Городской голова открыл новый мост через реку. Жители долго ждали этого дня и"
                        + " пришли посмотреть на торжество.";
        String greek =
                "Ο δήμαρχος εγκαινίασε τη νέα γέφυρα πάνω από το ποτάμι. Οι κάτοικοι περίμεναν"
                        + " χρόνια αυτή τη μέρα.";
        String arabic =
                "افتتح رئيس البلدية الجسر الجديد فوق النهر. انتظر السكان هذا اليوم سنوات طويلة.";
        String japanese = "市長は川にかかる新しい橋を開通させた。住民たちは長い間この日を待っていたと話している。";
        String chinese = "市长为横跨河流的新桥剪彩。居民们等待这一天已经很久了，他们都来观看仪式。";
        String traditional = "市長為橫跨河流的新橋剪綵。居民們等待這一天已經很久了，他們都來觀看儀式。";
        String korean = "시장은 강을 가로지르는 새 다리를 개통했다. 주민들은 오랫동안 이 날을 기다려 왔다.";
        return Stream.of(
                new Written("en", "windows-1252", english),
                new Written("en", "windows-1252", "A café."),
                new Written("fr", "windows-1252", french),
                new Written("fr", "windows-1252", "Déjà vu"),
                new Written("de", "windows-1252", german),
                new Written("en", "windows-1252", "Price: £5"),
                new Written("cs", "windows-1250", czech),
                new Written("cs", "ISO-8859-2", czech),
                new Written("cs", "windows-1250", "Žluťoučký kůň"),
                new Written("pl", "windows-1250", polish),
                new Written("pl", "ISO-8859-2", polish),
                new Written("ru", "windows-1251", russian),
                new Written("ru", "windows-1251", "Да, это мост"),
                new Written("ru", "KOI8-R", russian),
                new Written("en", "windows-1251", russian),
                new Written("en", "KOI8-R", russian),
                new Written("el", "windows-1253", greek),
                new Written("ar", "windows-1256", arabic),
                new Written("ja", "windows-31j", japanese),
                new Written("ja", "EUC-JP", japanese),
                new Written("ja", "ISO-2022-JP", japanese),
                new Written("en", "windows-31j", japanese),
                new Written("zh", "GB18030", chinese),
                new Written("zh-TW", "Big5", traditional),
                new Written("ko", "EUC-KR", korean));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatNobodyDeclaresIsGuessedAndTold(Written written) {
        byte[] bytes =
                ("Plain ASCII.\n\n" + written.text + "\n").getBytes(charset(written.charset));
        Decoded decoded = decode("a.txt", bytes, "", written.language);
        assertThat(decoded.text()).isEqualTo("Plain ASCII.\n\n" + written.text + "\n");
        assertThat(problems(decoded)).hasSize(1);
        assertThat(problems(decoded).getFirst())
                .startsWith("content/a.txt: warning: no UTF-8; read as ")
                .contains("set encoding: ");
    }

    @Test
    void aFolderOrSidecarMayGiveTheLanguage() {
        byte[] bytes = "Žluťoučký kůň".getBytes(charset("windows-1250"));
        assertThat(decode("a.txt", bytes, "lang: cs", "en").text()).isEqualTo("Žluťoučký kůň");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "iso-8859-1, windows-1252",
        "Latin1, windows-1252",
        "us-ascii, windows-1252",
        "ISO-8859-2, ISO-8859-2",
        "x-sjis, windows-31j",
        "euc-kr, x-windows-949",
        "gb2312, GB18030",
        "tis-620, x-windows-874",
        "macintosh, x-MacRoman",
        "cp437, IBM437",
        "cp850, IBM850",
        "utf8, UTF-8"
    })
    void namesMeanWhatTheStandardSaysElseWhatJavaSays(String label, String charset) {
        assertThat(Encodings.named(label)).contains(charset(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "cp437", "macintosh", "utf-16le", "shift_jis"})
    void whatTheKeeperSetsHolds(String name) {
        byte[] bytes = "Cafe\n".getBytes(Encodings.named(name).orElseThrow());
        Decoded decoded = decode("a.txt", bytes, "encoding: " + name, "en");
        assertThat(decoded.text()).isEqualTo("Cafe\n");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkWinsOverAll() {
        byte[] bytes = "\uFEFFé".getBytes(StandardCharsets.UTF_16LE);
        assertThat(decode("a.txt", bytes, "encoding: windows-1252", "en").text()).isEqualTo("é");
        byte[] wide = "\uFEFFé😀".getBytes(charset("UTF-32LE"));
        assertThat(decode("a.txt", wide, "", "en").text()).isEqualTo("é😀");
    }

    @Test
    void anUnknownNameIsAnError() {
        FieldFile file =
                FieldFile.read(
                        "content/_defaults.yaml",
                        "encoding: wndows-1252".getBytes(StandardCharsets.UTF_8));
        assertThat(file.failed()).isTrue();
        assertThat(file.problems().getFirst().toString())
                .startsWith(
                        "content/_defaults.yaml:1:11: error: no encoding is known as"
                                + " \"wndows-1252\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=iso-8859-1>",
                "<META CharSet = 'latin1'>",
                "<!-- <meta charset=koi8-r> --><meta name=x charset=\"windows-1252\">",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
                "<meta content='text/html;charset = \"ISO-8859-1\"' http-equiv=content-type />",
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>"
            })
    void pagesDeclareThemselves(String head) {
        String page = head + "<p>Café “x”</p>";
        Decoded decoded = decode("a.html", page.getBytes(charset("windows-1252")), "", "ru");
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=description content='charset=koi8-r'>",
                "<metadata charset=koi8-r>",
                "<!-- <meta charset=koi8-r>",
                "<meta charset=",
                "<meta",
                "<meta charset=nonsense>",
                "<?xml version=1.0 encoding=koi8-r?>",
                "<?xml"
            })
    void whatIsNoDeclarationIsNone(String head) {
        String page = head + " <p>Café</p>";
        Decoded decoded = decode("a.html", page.getBytes(StandardCharsets.UTF_8), "", "en");
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void aPageThatIsUtf8IsReadAsSuchWhateverItSays() {
        String page = "<meta charset=iso-8859-1><p>Café</p>";
        Decoded decoded = decode("a.html", page.getBytes(StandardCharsets.UTF_8), "", "en");
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(problems(decoded))
                .containsExactly(
                        "content/a.html: warning: declares windows-1252 but is UTF-8, and read as"
                                + " such (set encoding: in a sidecar if that is wrong)");
    }

    @Test
    void aPageThatSaysUtf8AndIsNotIsGuessed() {
        String page = "<meta charset=utf-8><p>Café, déjà vu, très bien</p>";
        Decoded decoded = decode("a.html", page.getBytes(charset("windows-1252")), "", "fr");
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(problems(decoded).getFirst())
                .contains("declares UTF-8 but is not; read as windows-1252");
    }

    @Test
    void textThatIsNoUtf8InOnePlaceIsNotGuessedButExplained() {
        byte[] good = "Café, naïve, “so”\nand it".getBytes(StandardCharsets.UTF_8);
        byte[] bad = {(byte) 0x92, 's'};
        Decoded decoded = decode("a.md", joined(good, bad), "", "en");
        assertThat(decoded.failed()).isTrue();
        assertThat(problems(decoded))
                .containsExactly(
                        "content/a.md:2:7: error: not UTF-8: a byte 0x92 (save the file as UTF-8, or"
                                + " say what it is by encoding: in _defaults.yaml or a sidecar)");
    }

    @Test
    void aSlipIsShownAndToldButNotAnotherEncoding() {
        byte[] slip = joined("A café".getBytes(charset("windows-1252")), new byte[] {(byte) 0x81});
        Decoded decoded = decode("a.md", slip, "encoding: windows-1252", "en");
        assertThat(decoded.text()).isEqualTo("A café\uFFFD");
        assertThat(problems(decoded))
                .containsExactly(
                        "content/a.md:1:7: warning: a byte is not windows-1252, shown as \uFFFD; the"
                                + " first is 0x81 (is encoding: right?)");
        byte[] other = "Они пришли посмотреть на мост".repeat(3).getBytes(charset("windows-1251"));
        Decoded wrong = decode("a.md", other, "encoding: iso-2022-jp", "en");
        assertThat(wrong.failed()).isTrue();
        assertThat(problems(wrong).getFirst()).contains("error: ").contains("not ISO-2022-JP");
    }

    @Test
    void recordsAreUtf8WhateverTheirFileWas() {
        Source record = Source.record("content/a.jsonl", "é".getBytes(StandardCharsets.UTF_8), 1);
        Decoded decoded = record.text(false, settings("encoding: windows-1252"), Locale.ENGLISH);
        assertThat(decoded.text()).isEqualTo("é");
    }
}
