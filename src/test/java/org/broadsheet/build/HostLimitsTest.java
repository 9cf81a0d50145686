package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** Whether a site fits its host. */
class HostLimitsTest {
    private static final String SMALL = "=== content/a.md\n---\ntitle: A\ndate: 1984-06-12\n---\n";

    @Test
    void aSmallSiteFitsEveryHost() throws Exception {
        for (String host : HostLimits.hosts()) {
            ArchiveTest.tiny(SMALL).host(host).build().expectNoProblems();
        }
        assertThat(HostLimits.hosts()).contains("none", "netlify", "gitlab-pages");
    }

    @Test
    void aLargeFileIsNamed() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(SMALL)
                        .change("static/scan.pdf", new byte[27_000_000])
                        .host("cloudflare-pages")
                        .build()
                        .expect(Outcome.PUBLISHED);
        List<String> told = archive.problems();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .startsWith(
                        "site-output/scan.pdf: warning: has 27 MB; cloudflare-pages takes files of 26 MB");
        // It is told again where nothing has changed, and not for another host.
        assertThat(archive.build().problems()).isEqualTo(told);
        archive.host("github-pages").build().expectNoProblems();
        archive.host("").build().expectNoProblems();
    }

    @Test
    void tooManyFilesAreCounted() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny(SMALL);
        for (int i = 0; i < 20_100; i++) {
            archive.change("static/f/" + i % 7 + "/" + i, new byte[1]);
        }
        archive.host("cloudflare-pages").build();
        assertThat(archive.problems()).hasSize(1);
        assertThat(archive.problems().getFirst())
                .startsWith("site-output: warning: the site has 20")
                .contains(" files; cloudflare-pages takes 20000 files")
                .contains("are feeds, which feeds: {formats: []} leaves out");
        archive.host("gitlab-pages").build().expectNoProblems();
        archive.host("cloudflare-pages").strict().build().expect(Outcome.REFUSED_STRICT);
    }
}
