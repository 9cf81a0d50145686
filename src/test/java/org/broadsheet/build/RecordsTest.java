package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** Files of many articles in a whole archive. */
class RecordsTest {
    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(String text) {
        return Zstd.compress(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recordsHaveAddressesLinksPicturesAndTheFieldsOfTheirSidecar() throws Exception {
        Site site =
                ArchiveTest.tiny(
                                """
                                === content/wire/a.yaml
                                section: Wire
                                records: {id: key}
                                === content/wire/late/c.yaml
                                section: Late
                                === content/wire/map.txt
                                A map

                                It shows the harbour.
                                """)
                        .change(
                                "content/wire/a.csv.gz",
                                gzip(
                                        """
                                        key,title,date,body
                                        k1,One,1984-06-12,"[two](k2)
                                        [map](map.txt)

                                        ![A ship](ship.png)"
                                        k2,Two,1984-06-13,Text.
                                        """))
                        .change(
                                "content/wire/late/c.jsonl.zst",
                                zstd(
                                        "{\"id\":\"k3\",\"title\":\"Three\",\"date\":\"1984\",\"body\":\"[one](k1)\"}\n"))
                        .pictures("content/wire/ship.png")
                        .build()
                        .expect(Outcome.PUBLISHED)
                        .site();
        assertThat(site.page("/1984/06/12/one/").select("article a[href*=two]").text())
                .isEqualTo("two");
        assertThat(site.page("/1984/06/12/one/").select("article a[href*=map]").text())
                .isEqualTo("map");
        assertThat(site.has("/wire/")).isTrue();
        assertThat(site.has("/late/")).isTrue();
        assertThat(site.paths()).contains("media/wire/ship.png");
    }

    @Test
    void anIdThatIsGivenTwiceIsTold() throws Exception {
        ArchiveTest.tiny(
                        """
                        === content/a.csv
                        id,title,date,body
                        x,One,1984-06-12,Text.
                        x,Two,1984-06-13,Text.
                        y,Four,1984-06-15,Text.
                        z,Five,1984-06-16,Text.
                        === content/b.jsonl
                        {"id":"x","title":"Three","date":"1984-06-14","body":"Text."}
                        """)
                .build()
                .expect(Outcome.PUBLISHED_WITH_ERRORS)
                .expectProblems(
                        """
                        content/a.csv:3: error: id "x" is that of content/a.csv:2 too (give one of them another id)
                        content/b.jsonl:1: error: id "x" is that of content/a.csv:2 too (give one of them another id)
                        """);
    }

    @Test
    void ofABrokenArchiveWhatCanBeReadIsPublished() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append("{\"id\":\"k").append(i).append("\",\"title\":\"T").append(i);
            text.append("\",\"date\":\"1984-06-12\",\"body\":\"Text.\"}\n");
        }
        byte[] whole = gzip(text.toString());
        ArchiveTest.tiny("")
                .change("content/a.jsonl.gz", Arrays.copyOf(whole, whole.length - 4))
                .build()
                .expect(Outcome.PUBLISHED_WITH_ERRORS)
                .expectPages(
                        "/1984/06/12/t0/",
                        "/1984/06/12/t1/",
                        "/1984/06/12/t2/",
                        "/1984/06/12/t3/",
                        "/1984/06/12/t4/");
    }

    @Test
    void anExportOfASpreadsheetIsReadWhateverItsEncoding() throws Exception {
        String csv = "title\tdate\tbody\r\nMønsted åbner\t1984-06-12\tDet var på tide.\r\n";
        ArchiveTest.tiny(
                        """
                        === content/old/_defaults.yaml
                        encoding: windows-1252
                        """)
                .change("content/a.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE))
                .change(
                        "content/old/b.tsv",
                        csv.replace("1984-06-12", "1984-06-13")
                                .getBytes(Charset.forName("windows-1252")))
                .build()
                .expect(Outcome.PUBLISHED)
                .expectPages("/1984/06/12/mønsted-åbner/", "/1984/06/13/mønsted-åbner/");
    }
}
