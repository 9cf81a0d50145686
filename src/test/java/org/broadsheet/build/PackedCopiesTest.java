package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Packed copies beside files. */
class PackedCopiesTest {
    private static final String SETTINGS = "title: The Mercury\ncompress: [gz, br, zst]\n";

    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.of(
                        """
                        === archive.yaml
                        title: The Mercury
                        compress: [gz, br, zst]
                        === content/a.md
                        ---
                        title: Clock
                        date: 1984-06-12
                        images: [{file: clock.png}]
                        ---
                        It stands.
                        """)
                .pictures("content/clock.png")
                .change("static/long.txt", "long ".repeat(1000))
                .change("static/short.txt", "short");
    }

    private static byte[] unpacked(byte[] bytes, String ending) throws Exception {
        return switch (ending) {
            case ".gz" -> new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            case ".br" -> {
                Brotli4jLoader.ensureAvailability();
                yield Decoder.decompress(bytes).getDecompressedData();
            }
            default -> Zstd.decompress(bytes);
        };
    }

    private static void expectCopies(ArchiveTest archive, String path) throws Exception {
        for (String ending : List.of(".gz", ".br", ".zst")) {
            byte[] packed = archive.site().bytes(path + ending);
            assertThat(unpacked(packed, ending))
                    .as(path + ending)
                    .isEqualTo(archive.site().bytes(path));
            assertThat(packed.length).isLessThan(archive.site().bytes(path).length);
        }
    }

    @Test
    void whatIsWorthItHasCopies() throws Exception {
        ArchiveTest archive = archive().build();
        for (String path :
                List.of(
                        "index.html",
                        "1984/06/12/a/index.html",
                        "theme/style.css",
                        "api/v1/article.schema.json",
                        "long.txt")) {
            expectCopies(archive, path);
        }
        assertThat(archive.site().paths())
                .noneMatch(path -> path.matches(".*(short\\.txt|\\.png|\\.woff2)\\..*"))
                .noneMatch(path -> path.matches("\\.broadsheet/.*\\.(gz|br|zst)"));
    }

    @Test
    void copiesChangeWithTheirFiles() throws Exception {
        ArchiveTest archive = archive().build();
        archive.change("content/a.md", "---\ntitle: Clock\ndate: 1984-06-12\n---\nIt goes.\n")
                .build();
        expectCopies(archive, "1984/06/12/a/index.html");
        assertThat(archive.report().everything()).isEmpty();
        archive.delete("content/a.md").build();
        assertThat(archive.site().paths()).noneMatch(path -> path.startsWith("1984/06/12/"));
    }

    @Test
    void whatHasBecomeShortLosesItsCopies() throws Exception {
        ArchiveTest archive = archive().build();
        archive.change("static/long.txt", "no more").build();
        assertThat(archive.site().paths())
                .contains("long.txt")
                .doesNotContain("long.txt.gz", "long.txt.br", "long.txt.zst");
    }

    @Test
    void copiesThatWereAlteredAreRestored() throws Exception {
        ArchiveTest archive = archive().build();
        archive.change("site-output/index.html.gz", "altered").checkOutput().build();
        expectCopies(archive, "index.html");
    }

    @Test
    void copiesGoWhenNobodyAsksForThem() throws Exception {
        ArchiveTest archive = archive().build();
        archive.change("archive.yaml", SETTINGS.replace(", br, zst", "")).build();
        assertThat(archive.site().paths())
                .contains("index.html.gz")
                .doesNotContain("index.html.br");
        archive.change("archive.yaml", "title: The Mercury\n").build();
        assertThat(archive.site().paths()).noneMatch(path -> path.endsWith(".gz"));
    }
}
