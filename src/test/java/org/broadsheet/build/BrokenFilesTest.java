package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Files that are broken, and thousands of them: each is told once, everything else is published.
 */
class BrokenFilesTest {
    private static final String GOOD =
            "=== content/good.md\n---\ntitle: Good\ndate: 1984-06-12\n---\nText.\n";

    @Test
    void whatCannotBeReadIsToldAndEverythingElsePublished() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny("=== archive.yaml\nlimits: {failed: 20}\n" + GOOD)
                        .change("content/nul.md", "Text\u0000text.")
                        .change("content/endless.md", "---\ntitle: Endless\n\nText.\n")
                        .change(
                                "content/half.jsonl",
                                "{\"id\":\"h\",\"title\":\"H\",\"date\":\"1984\","
                                        + "\"body\":\"T\\udc00\"}\n")
                        .change("content/half.md", bytes("feff0041d8000042"))
                        .change("content/deep.md", "> ".repeat(20_000) + "x")
                        .change(
                                "content/name\nof two lines.md",
                                "---\ntitle: N\ndate: 1984\n---\nT.");
        Path content = archive.root().resolve("content");
        Files.createFile(content.resolve("empty.md"));
        Files.createDirectories(content.resolve("folder.md"));
        try (RandomAccessFile huge =
                new RandomAccessFile(content.resolve("huge.md").toFile(), "rw")) {
            huge.setLength(2L << 30);
        }
        Files.createSymbolicLink(content.resolve("loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(content.resolve("around"), Path.of("around"));
        Path socket = Path.of("/tmp").resolve("s" + ProcessHandle.current().pid());
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.move(socket, content.resolve("socket.md"));
            archive.build();
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(content.resolve("huge.md"));
        }
        archive.expect(Outcome.PUBLISHED).expectPages("/1984/06/12/good/", "/1984/h/");
        assertThat(archive.problems())
                .anyMatch(p -> p.startsWith("content/nul.md:1:5: error: a NUL"))
                .anyMatch(p -> p.startsWith("content/endless.md:1:1: error: the front matter"))
                .anyMatch(p -> p.startsWith("content/deep.md:1:1: error: nested too deeply"))
                .anyMatch(p -> p.startsWith("content/huge.md: error: has 2147483648 bytes"))
                .anyMatch(p -> p.startsWith("content/empty.md: warning: there is no text"))
                .anyMatch(p -> p.startsWith("content/loop.md: warning:"))
                .anyMatch(p -> p.startsWith("content/around: warning:"))
                .anyMatch(p -> p.startsWith("content/socket.md: warning: is no regular file"))
                .allMatch(p -> p.indexOf('\n') < 0);
        assertThat(archive.page("/1984/h/").text()).contains("T").doesNotContain("\uFFFD");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** Each is wrong in a way of its own, or random. */
    private static byte[] broken(int number, Random random) {
        return switch (number % 8) {
            case 0 -> {
                byte[] bytes = new byte[200 + random.nextInt(2000)];
                random.nextBytes(bytes);
                bytes[random.nextInt(bytes.length)] = 0;
                yield bytes;
            }
            case 1 -> ("---\ntitle: " + "[".repeat(100) + "\n---\nText.").getBytes(UTF_8);
            case 2 -> ("---\ntitle: T" + number + "\n").getBytes(UTF_8);
            case 3 -> ("> ".repeat(100 + random.nextInt(900)) + "x").getBytes(UTF_8);
            case 4 -> "x<?".repeat(8_000).getBytes(UTF_8);
            case 5 -> ("+++\n" + "title = 1\n".repeat(2) + "+++\nText.").getBytes(UTF_8);
            case 6 -> "---\ndate: 1984-13-01\n---\n# T\n\nText.".getBytes(UTF_8);
            default -> ("Text\u0000" + number).getBytes(UTF_16LE);
        };
    }

    @Test
    void tenThousandBrokenFilesAreToldOnceEach() throws Exception {
        int number = 10_000;
        ArchiveTest archive =
                ArchiveTest.tiny("=== archive.yaml\nlimits: {failed: " + number + "}\n" + GOOD);
        Path content = archive.root().resolve("content");
        Random random = new Random(1);
        for (int i = 0; i < number; i++) {
            Path folder = content.resolve("f" + i / 1000);
            Files.createDirectories(folder);
            Files.write(folder.resolve("x" + i + ".md"), broken(i, random));
        }
        archive.build().expect(Outcome.PUBLISHED).expectPages("/1984/06/12/good/");
        assertThat(archive.report().articles()).isEqualTo(1);
        List<String> errors =
                archive.problems().stream().filter(p -> p.contains(": error: ")).toList();
        assertThat(errors).hasSize(number).noneMatch(p -> p.contains("fault of Broadsheet"));
        assertThat(errors.stream().map(p -> p.substring(0, p.indexOf(".md"))).distinct())
                .hasSize(number);
    }
}
