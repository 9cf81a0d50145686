package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet inspect}. */
class InspectCommandTest {
    private static final String FLOOD =
            """
            ---
            title: The river rises
            date: 1984-06-12
            tags: [River, Weather]
            colour: brown
            related: [1984/bridge]
            ---
            The river rose, as [foretold](forecast.md) and as [mapped](map.pdf).

            ## What now?

            ![A boat](boat.png)

            Nobody knows.
            """;

    @TempDir Path folder;

    private Path archive() throws Exception {
        Ran.write(folder.resolve("archive.yaml"), "title: T\nlists: {places: {title: Places}}\n");
        Ran.write(folder.resolve("content/_defaults.yaml"), "section: Local\nrights: Ours\n");
        Ran.write(folder.resolve("content/1984/_defaults.yaml"), "edition: Late\n");
        Ran.write(folder.resolve("content/1984/forecast.md"), "Rain.\n");
        Ran.write(folder.resolve("content/1984/flood.yaml"), "rights: Theirs\nplaces: [Ford]\n");
        return Ran.write(folder.resolve("content/1984/flood.md"), FLOOD);
    }

    @Test
    void everyFieldIsToldWithItsOrigin() throws Exception {
        Ran ran = Ran.here("inspect", archive()).exits(0).complainsOfNothing();
        assertThat(ran.out())
                .isEqualTo(
                        """
                        content/1984/flood.md
                          published
                          address        /1984/06/12/flood/

                        Fields, with the line:column where each stands
                          rights         Theirs                                   sidecar
                                                                                  content/1984/flood.yaml:1:9
                                         not Ours                                 folder defaults
                                                                                  content/_defaults.yaml:2:9
                          places         Ford                                     sidecar
                                                                                  content/1984/flood.yaml:2:9
                          title          The river rises                          front matter 2:8
                          date           1984-06-12                               front matter 3:7
                          tags           River, Weather                           front matter 4:7
                          colour         brown                                    front matter 5:9
                          related        1984/bridge                              front matter 6:10
                          edition        Late                                     folder defaults
                                                                                  content/1984/_defaults.yaml:1:10
                          section        Local                                    folder defaults
                                                                                  content/_defaults.yaml:1:10
                          id             1984/flood                               path of the file
                          slug           flood                                    file name

                        Lists
                          section        Local
                          tags           River, Weather
                          places         Ford

                        Text
                          12 words, 2 paragraphs, 1 sub-head, 1 picture
                          sub-head       What now?
                          excerpt        The river rose, as foretold and as mapped. Nobody knows.

                        Points at
                          link           forecast.md                              content/1984/forecast.md
                          link           map.pdf                                  only a build knows
                          picture        boat.png                                 not there
                          article        1984/bridge                              only a build knows

                        Problems
                          content/1984/flood.md:5:9: warning: field "colour" is not known; kept for templates
                        """);
    }

    @Test
    void anArticleWithAnErrorIsToldAsFarAsItGoes() throws Exception {
        archive();
        Path bad =
                Ran.write(
                        folder.resolve("content/bad.md"), "---\ntitle: Bad\ndate: soon\n---\nT.\n");
        Ran.here("inspect", bad)
                .exits(1)
                .prints(
                        "cannot be published: see the errors below",
                        "title          Bad ",
                        "content/bad.md:3:7: error: ");
        // A place that was copied from there names the file.
        Ran.here("inspect", bad + ":3:7").exits(1).prints("content/bad.md:3:7: error: ");
    }

    @Test
    void aRecordIsNamedByItsLine() throws Exception {
        archive();
        Path wire =
                Ran.write(
                        folder.resolve("content/wire.jsonl"),
                        """
                        {"title": "One", "date": "1996-01-01", "body": "First."}

                        {"title": "Two", "date": "1996-01-02", "body": "Second."}
                        """);
        Ran three = Ran.here("inspect", wire + ":3").exits(0);
        three.prints("content/wire.jsonl:3", "Two", "record 3:11", "/1996/01/02/two/");
        assertThat(three.out()).doesNotContain("One");
        Ran.here("inspect", wire).exits(0).prints("One", "Two");
        Ran.here("inspect", wire + ":2").exits(2).complains("holds no article in line 2");
    }

    @Test
    void programsGetTheSameAsJson() throws Exception {
        Ran ran = Ran.here("inspect", archive(), "--json").exits(0).complainsOfNothing();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        "\"file\" : \"content/1984/flood.md\"",
                        "\"publishable\" : true",
                        "\"address\" : \"/1984/06/12/flood/\"",
                        "{ \"name\" : \"title\", \"value\" : \"The river rises\","
                                + " \"rule\" : \"front matter\", \"sureness\" : \"stated\","
                                + " \"file\" : \"content/1984/flood.md\","
                                + " \"line\" : 2, \"column\" : 8, \"passedOver\" : [ ] }",
                        "\"subHeads\" : [ \"What now?\" ]",
                        "\"written\" : \"boat.png\", \"found\" : false",
                        "\"written\" : \"map.pdf\", \"found\" : null",
                        "\"kind\" : \"unknown-field\"");
    }

    /** Colours and moves of the cursor that an article brings along do not reach the terminal. */
    @Test
    void whatAnArticleSaysCannotSteerTheTerminal() throws Exception {
        archive();
        Path hostile =
                Ran.write(
                        folder.resolve("content/hostile.md"),
                        """
                        ---
                        title: "a\\e[31mb\\u0007"
                        date: 2001
                        ---
                        T#[2J [x](#[3m.md) ![y](<#]0;z.png>)
                        """
                                .replace('#', '\u001b'));
        Ran ran = Ran.here("inspect", hostile);
        assertThat(ran.out() + ran.err()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void whatIsNoArticleOfAnArchiveIsRefused() throws Exception {
        archive();
        Ran.here("inspect", folder.resolve("nope.md")).exits(2).complains("there is no file");
        Ran.here("inspect", folder.resolve("content")).exits(2).complains("is a folder");
        Ran.here("inspect", folder.resolve("archive.yaml")).exits(2).complains("is no article");
        Path outside = Ran.write(folder.resolve("notes.md"), "Notes.\n");
        Ran.here("inspect", outside).exits(2).complains("is not below");
        Path link =
                Files.createSymbolicLink(folder.resolve("content/link.md"), Path.of("/etc/hosts"));
        Ran.here("inspect", link).exits(2).complains("is a link out of the archive");
    }

    @Test
    void theArchiveNeedHaveNoSettings() throws Exception {
        Ran.write(folder.resolve("content/a/content/b.md"), "# B\n\nText.\n");
        Ran.in(folder.resolve("content/a/content"), "inspect", "b.md")
                .exits(0)
                .prints("leading heading 1:1");
    }

    @Test
    void aRecordIsNamedByItsLineInAnyFileOfMany() throws Exception {
        Ran.write(folder.resolve("archive.yaml"), "title: T\n");
        String csv = "id,title,date,body\na,One,1984,\"x\ny\"\nb,Two,1984,z\n";
        Path plain = Ran.write(folder.resolve("content/x.csv"), csv);
        Path packed = folder.resolve("content/y.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : List.of(plain, packed)) {
            Ran one = Ran.here("inspect", file + ":4").exits(0).complainsOfNothing();
            assertThat(one.out()).contains("Two").contains("record 4:3").doesNotContain("One");
            Ran all = Ran.here("inspect", file).exits(0).complainsOfNothing();
            assertThat(all.out()).contains("Two").contains("One");
        }
    }
}
