package org.broadsheet.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.build.ArchiveTest;

/**
 * A page of each kind, and of each kind of article: of the repository's archive, and of {@code
 * src/test/archives/harbour-echo}, which has what that lacks and reads from right to left.
 */
final class EveryKindOfPage {
    /** Those of the repository's archive. */
    static final List<String> DEMO =
            List.of(
                    "/",
                    "/archive/",
                    "/1984/06/12/clock-vote/", // corrected
                    "/1997/11/15/the-man-in-pump-square/", // contents, figures
                    "/1979/05/08/district-election-results/", // tables
                    "/1983/02/08/5-would-it-hold/", // footnotes, a series
                    "/2007/11/09/surge-as-it-happened/", // live
                    "/1992/02/07/ahad-ashar-rajulan/", // Arabic
                    "/1988/05/20/laerchenpfaehle/", // German
                    "/1984/06/29/",
                    "/1984/06/",
                    "/1984/",
                    "/1980s/",
                    "/town/",
                    "/town/1984/06/",
                    "/tags/",
                    "/tags/council/",
                    "/authors/",
                    "/series/the-long-bank/",
                    "/undated/",
                    "/corrections/",
                    "/about/",
                    "/404.html");

    /** Those of the other. */
    static final List<String> ECHO =
            List.of(
                    "/",
                    "/archive/",
                    "/1984/06/12/clock/", // everything that a text may have
                    "/1984/06/13/letter/", // English among Arabic
                    "/1984/06/13/hebrew/",
                    "/1984/06/13/bericht/", // the longest words
                    "/1984/07/02/withdrawn/",
                    "/1985/11/19/live/",
                    "/1985/11/20/video/",
                    "/1986/03/01/recipe/",
                    "/1984/06/13/",
                    "/1984/06/",
                    "/1984/",
                    "/1980s/",
                    "/town/",
                    "/sport/", // empty
                    "/tags/", // cut by initial
                    "/tags/a-z/س/",
                    "/series/أوراق-الساعة/",
                    "/undated/2/", // in parts
                    "/corrections/",
                    "/404.html",
                    "/old/clock.html"); // a former address

    private EveryKindOfPage() {}

    /** The other archive, built. */
    static Path echo() throws IOException {
        return ArchiveTest.themed("harbour-echo").build().output();
    }

    /** The addresses of all, where the sites are served. */
    static List<String> at(String demo, String echo) {
        return Stream.concat(DEMO.stream().map(demo::concat), ECHO.stream().map(echo::concat))
                .toList();
    }
}
