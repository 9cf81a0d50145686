package org.broadsheet.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Problem;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.source.CsvHeader;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of many articles are cut without holding them. */
class RecordFileTest {
    private static final int LIMIT = 1000;

    private final List<String> problems = new ArrayList<>();

    private RecordFile open(String path, InputStream in, String settings) {
        FieldFile defaults = FieldFile.read("content/_defaults.yaml", bytes(settings));
        return new RecordFile(
                in,
                path,
                FileKind.of(path).orElseThrow(),
                defaults.settings(),
                Locale.ENGLISH,
                LIMIT,
                (Problem problem) -> problems.add(problem.toString()));
    }

    private List<Source> cut(String path, byte[] bytes, String settings) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (RecordFile file = open(path, new ByteArrayInputStream(bytes), settings)) {
            for (Optional<Source> s = file.next(); s.isPresent(); s = file.next()) {
                sources.add(s.get());
            }
            assertThat(file.next()).isEmpty();
        }
        return sources;
    }

    private List<String> texts(String path, byte[] bytes, String settings) throws IOException {
        return cut(path, bytes, settings).stream()
                .map(s -> s.line() + " " + new String(s.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> texts(String path, String text) throws IOException {
        return texts(path, bytes(text), "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
            out.setChecksum(true);
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aLineTooLongCostsItsRecordOnly() throws IOException {
        String file = "\n{\"a\":1}\r\n   \n" + "x".repeat(200_000) + "\n{\"b\":2}";
        List<Source> sources = cut("content/w.jsonl", bytes(file), "");
        assertThat(sources).extracting(Source::line).containsExactly(2, 4, 5);
        assertThat(sources).extracting(s -> s.bytes().length).containsExactly(7, 1001, 7);
    }

    @Test
    void recordsOfCsvMayHaveSeveralLines() throws IOException {
        assertThat(texts("content/w.csv", "a,b\n1,\"x\ny\n\"\n\n2,\"\"\"\"\n"))
                .containsExactly("2 1,\"x\ny\n\"", "6 2,\"\"\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARecord(String end) throws IOException {
        assertThat(texts("content/w.csv", String.join(end, "a,b", "1,\"x", "y\"", "", "2,z")))
                .containsExactly("2 1,\"x" + end + "y\"", "5 2,z");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeaderSaysWhatDelimits(String delimiter) throws IOException {
        String file = String.join(delimiter, "a", "\"b,;\t|,;\t|\"", "c") + "\n1\n";
        assertThat(cut("content/w.csv", bytes(file), ""))
                .extracting(s -> s.header().orElseThrow())
                .containsExactly(
                        new CsvHeader(List.of("a", "b,;\t|,;\t|", "c"), delimiter.charAt(0)));
    }

    @Test
    void theKeeperSaysItBetter() throws IOException {
        List<Source> sources =
                cut("content/w.csv", bytes("a,b;c\n1,2;3\n"), "records: {delimiter: semicolon}");
        assertThat(sources.getFirst().header().orElseThrow())
                .isEqualTo(new CsvHeader(List.of("a,b", "c"), ';'));
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithAllThatItSwallows() throws IOException {
        assertThat(texts("content/w.csv", "a,b\n1,2\n3,é \"\n4,é \"x\n5,\"é\n6,7\n"))
                .containsExactly("2 1,2", "3 3,é \"", "4 4,é \"x");
        assertThat(problems)
                .containsExactly(
                        "content/w.csv:5:3: error: the double quote that opens here is never closed;"
                                + " nothing from line 5 on is read (close it; a quote within a value"
                                + " is written twice: \"\")");
    }

    @Test
    void severalMembersAndFramesAreOneFile() throws IOException {
        byte[] one = bytes("{\"a\":1}\n{\"b\"");
        byte[] two = bytes(":2}\n");
        List<String> expected = List.of("1 {\"a\":1}", "2 {\"b\":2}");
        assertThat(texts("content/w.jsonl.gz", joined(gzip(one), gzip(two)), ""))
                .isEqualTo(expected);
        assertThat(texts("content/w.jsonl.zst", joined(zstd(one), zstd(two)), ""))
                .isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    /** Text that hardly packs, so that cutting the file cuts many records off. */
    private static byte[] random(int records) {
        StringBuilder text = new StringBuilder();
        long seed = 7;
        for (int i = 0; i < records; i++) {
            text.append("{\"n\":").append(i).append(",\"x\":\"");
            for (int n = 0; n < 40; n++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                text.append(Long.toString(seed >>> 1, 36));
            }
            text.append("\"}\n");
        }
        return bytes(text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void ofHalfAFileTheFirstRecordsAreReadAndTheBreakIsTold(String packed) throws IOException {
        byte[] all = packed.equals("gz") ? gzip(random(3000)) : zstd(random(3000));
        String path = "content/w.jsonl." + packed;
        int whole = cut(path, all, "").size();
        assertThat(whole).isEqualTo(3000);
        assertThat(problems).isEmpty();
        List<Source> half = cut(path, Arrays.copyOf(all, all.length / 2), "");
        assertThat(half.size()).isBetween(1000, 1600);
        for (Source source : half) {
            assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).endsWith("\"}");
        }
        assertThat(problems)
                .containsExactly(
                        path
                                + ":"
                                + (half.size() + 1)
                                + ": error: the compressed data end in the middle; nothing from here"
                                + " on is read (fetch or make the file again)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void damagedFilesAreTold(String packed) throws IOException {
        byte[] all = packed.equals("gz") ? gzip(random(3000)) : zstd(random(3000));
        Arrays.fill(all, all.length / 2, all.length / 2 + 200, (byte) 0x55);
        String path = "content/w.jsonl." + packed;
        cut(path, all, "");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst()).contains("error: the compressed data are damaged");
        problems.clear();
        assertThat(cut(path, bytes("no archive at all"), "")).isEmpty();
        assertThat(problems.getFirst())
                .startsWith(path + ":1: error: the compressed data are damaged");
    }

    @Test
    void anEmptyFileIsNoGzip() throws IOException {
        assertThat(cut("content/w.csv.gz", new byte[0], "")).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst()).contains("the compressed data end in the middle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void byteOrderMarksSayHowAFileIsWritten(String charset) throws IOException {
        String file = "\uFEFFa\tb\r\n1\t\"Zoë\r\n海 😀\"\r\n2\tx\r\n";
        assertThat(texts("content/w.csv", file.getBytes(Charset.forName(charset)), ""))
                .containsExactly("2 1\t\"Zoë\r\n海 😀\"", "4 2\tx");
        assertThat(problems).isEmpty();
    }

    @Test
    void theKeeperSaysHowAFileIsWritten() throws IOException {
        byte[] file = "a,b\nžluť,\"“x”\"\n".getBytes(Charset.forName("windows-1250"));
        assertThat(texts("content/w.csv", file, "encoding: cp1250"))
                .containsExactly("2 žluť,\"“x”\"");
        assertThat(problems).isEmpty();
    }

    @Test
    void elseItIsGuessedAndTold() throws IOException {
        byte[] file = "a,b\nCafé,\"“naïve”\"\n".getBytes(Charset.forName("windows-1252"));
        assertThat(texts("content/w.csv", file, "")).containsExactly("2 Café,\"“naïve”\"");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .startsWith("content/w.csv: warning: no UTF-8; read as windows-1252");
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreToldOnce() throws IOException {
        byte[] file = bytes("a,b\n1,x\n2,y\n");
        file[8] = (byte) 0x81;
        file[10] = (byte) 0x8D;
        assertThat(texts("content/w.csv", file, "encoding: windows-1252"))
                .containsExactly("2 1,x", "3 \uFFFD,\uFFFD");
        assertThat(problems)
                .containsExactly(
                        "content/w.csv: warning: 2 bytes are not windows-1252, shown as \uFFFD; the"
                                + " first is 0x81 in line 3 (is encoding: right?)");
    }

    /** Whatever the size of the blocks in which a stream comes. */
    @Test
    void longFilesAreConvertedWithoutALoss() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            String line = "ёж " + i + " " + "ы".repeat(i % 37);
            text.append(line).append('\n');
            expected.add((i + 1) + " " + line);
        }
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(texts("content/w.jsonl", utf16, "")).isEqualTo(expected);
        assertThat(
                        texts(
                                "content/w.jsonl",
                                text.toString().getBytes(Charset.forName("koi8-r")),
                                "encoding: koi8-r"))
                .isEqualTo(expected);
    }

    /** Packed records without end, made as they are read. */
    private static InputStream export(int records, boolean csv) throws IOException {
        PipedInputStream in = new PipedInputStream(1 << 16);
        PipedOutputStream pipe = new PipedOutputStream(in);
        Thread.ofVirtual()
                .start(() -> {
                    try (OutputStream out = new GZIPOutputStream(pipe, 1 << 16)) {
                        out.write(bytes(csv ? "id,title,body\n" : ""));
                        String text = "The ferry was late. ".repeat(10);
                        for (int i = 1; i <= records; i++) {
                            String record =
                                    csv
                                            ? i + ",\"Title, " + i + "\",\"" + text + "\n\nEnd.\"\n"
                                            : "{\"id\":\"" + i + "\",\"body\":\"" + text + "\"}\n";
                            out.write(bytes(record));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return in;
    }

    /** 100 MB pass through; what they leave behind is little. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBigExportNeedsNoMemory(boolean csv) throws IOException {
        int records = 200_000;
        long most = 0;
        int seen = 0;
        String path = csv ? "content/w.csv.gz" : "content/w.jsonl.gz";
        try (RecordFile file = open(path, export(records, csv), "")) {
            for (Optional<Source> s = file.next(); s.isPresent(); s = file.next()) {
                seen++;
                if (seen % 50_000 == 0) {
                    System.gc();
                    Runtime run = Runtime.getRuntime();
                    most = Math.max(most, run.totalMemory() - run.freeMemory());
                }
            }
        }
        assertThat(seen).isEqualTo(records);
        assertThat(problems).isEmpty();
        assertThat(most).isLessThan(150L << 20);
    }

    /** A bomb: one record that unpacks to 300 MB, between two good ones. */
    @Test
    void aRecordThatUnpacksWithoutEndCostsItselfOnly() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes("a\n1\n\""));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
            out.write(bytes("\"\n2\n"));
        }
        List<Source> sources = cut("content/w.csv.gz", packed.toByteArray(), "");
        assertThat(sources).extracting(Source::line).containsExactly(2, 3, 4);
        assertThat(sources.get(1).bytes().length).isBetween(LIMIT + 1, (1 << 20) + 1);
    }
}
