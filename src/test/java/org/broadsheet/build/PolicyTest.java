package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** What pages may load, and what is said of links to other sites. */
class PolicyTest {
    private static final String ARTICLES =
            """
            === content/a.md
            ---
            title: A
            date: 1984-06-12
            source: {name: Post, url: "https://post.example/a"}
            aliases: /old/
            ---
            See [there](https://other.example/x), [here](b.md) and [below](#x).
            === content/b.md
            ---
            title: B
            date: 1984-06-13
            ---
            <a href="https://shop.example/" rel="noreferrer sponsored nofollow">Buy</a> or [write](mailto:a@shop.example).
            """;

    private static String policy(ArchiveTest archive, String url) throws Exception {
        return archive.page(url)
                .expectFirst("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
    }

    @Test
    void pagesLoadFromTheirOwnHostAlone() throws Exception {
        ArchiveTest archive = ArchiveTest.of(ARTICLES).build();
        for (String url : archive.site().urls("/")) {
            assertThat(policy(archive, url))
                    .as(url)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
                    .contains("; base-uri 'none'")
                    .doesNotContain("unsafe", "https:", "*");
        }
        assertThat(archive.page("/").select("meta[name=referrer]").attr("content"))
                .isEqualTo("strict-origin-when-cross-origin");
    }

    @Test
    void anArchiveMayNameOtherHosts() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(ARTICLES)
                        .change(
                                "archive.yaml",
                                """
                                hosts:
                                  scripts: [https://stats.example]
                                  connections: [https://stats.example]
                                  frames: ["https://*.video.example:8443"]
                                images: {remote: true}
                                """)
                        .build();
        assertThat(policy(archive, "/"))
                .contains("script-src 'self' https://stats.example;")
                .contains("connect-src 'self' https://stats.example;")
                .contains("frame-src 'self' https://*.video.example:8443;")
                .contains("img-src 'self' data: https:;");
        archive.change(
                        "archive.yaml",
                        "hosts: {scripts: ['https://a.example; script-src *', \"'unsafe-inline'\", '*']}\n")
                .build()
                .expect(Outcome.REFUSED);
        assertThat(archive.problems())
                .hasSize(3)
                .allMatch(problem -> problem.contains("a host such as https://stats.example"));
    }

    @Test
    void pagesOnADiskHaveNoHost() throws Exception {
        ArchiveTest archive = ArchiveTest.of(ARTICLES).offline().build();
        assertThat(archive.page("/").select("meta[http-equiv=Content-Security-Policy]")).isEmpty();
    }

    @Test
    void linksToOtherSitesSayThatTheyAre() throws Exception {
        ArchiveTest archive = ArchiveTest.of(ARTICLES).build().expectNoProblems();
        assertThat(archive.page("/1984/06/12/a/").select("main .body a").eachAttr("rel"))
                .containsExactly("external");
        assertThat(archive.page("/1984/06/12/a/").select(".facts a[rel=external]").eachAttr("href"))
                .containsExactly("https://post.example/a");
        assertThat(archive.page("/1984/06/13/b/").select("main .body a").eachAttr("rel"))
                .containsExactly("external nofollow sponsored");
    }
}
