package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** Which pages a site has. */
class PagesTest {
    @Test
    void anArchiveWithoutAFileIsASite() throws Exception {
        ArchiveTest.empty()
                .build()
                .expect(Outcome.PUBLISHED)
                .expectNoProblems()
                .expectPages(
                        "/",
                        "/archive/",
                        "/undated/",
                        "/corrections/",
                        "/tags/",
                        "/authors/",
                        "/series/",
                        "/404.html",
                        "/run.svg",
                        "/latest.json")
                .site()
                .expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void theRepositorysOwnArchiveHasNoLinkThatLeadsNowhere() throws Exception {
        ArchiveTest archive = ArchiveTest.ofTheRepository().build().expect(Outcome.PUBLISHED);
        assertThat(archive.report().articles()).isGreaterThan(50);
        archive.site().expectLinksLeadSomewhere("https://mercury.example", "/");
    }

    @Test
    void theRepositorysOwnArchiveWorksFromADisk() throws Exception {
        ArchiveTest.ofTheRepository()
                .offline()
                .build()
                .expect(Outcome.PUBLISHED)
                .site()
                .expectLinksLeadToFiles();
    }
}
