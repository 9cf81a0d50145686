package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code broadsheet explain URL}: what a page is made of, and why the last build made it. */
class ExplainCommandTest {
    @TempDir private Path archive;

    @BeforeEach
    void anArchive() throws IOException {
        write("archive.yaml", "title: T\nbaseUrl: https://a.example/b/\n");
        article("one", "1984-06-12", "[space]");
        article("two", "1984-06-13", "[space]");
        article("new", "1999-01-01", "[]");
        write(
                "content/moved.md",
                "---\ntitle: M\ndate: 1985-01-02\naliases: [/old/]\n---\nText.\n");
    }

    private void article(String name, String date, String tags) throws IOException {
        write(
                "content/" + name + ".md",
                "---\ntitle: " + name + "\ndate: " + date + "\ntags: " + tags + "\n---\nText.\n");
    }

    /** Writes a file as of long ago: what was written just now is looked at again. */
    private void write(String path, String text) throws IOException {
        Path file = archive.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + text.length() * 1000L));
    }

    private Ran explain(String url) {
        return Ran.here("explain", url, archive);
    }

    @Test
    void anArticleShowsItselfItsNeighboursAndItsLists() {
        Ran.here("build", archive).exits(0);

        assertThat(explain("/1984/06/13/two/").exits(0).out())
                .containsPattern("file +1984/06/13/two/index.html")
                .containsPattern("template +article.html")
                .containsPattern("source +content/two.md +[0-9a-f]{12}")
                .containsPattern("before +content/one.md +[0-9a-f]{12}")
                .containsPattern("tags +tags \"space\", 2 articles +[0-9a-f]{12}")
                .containsPattern("templates +layout.html +[0-9a-f]{12}")
                .containsPattern("settings +archive.yaml +[0-9a-f]{12}")
                .contains("last build     written, as all pages were");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/atom.xml",
                "/feed.json",
                "/undated/atom.xml",
                "/sitemap.xml",
                "/sitemaps/1984.xml",
                "/sitemaps/lists.xml",
                "/robots.txt"
            })
    void filesForProgramsAreExplainedToo(String url) throws IOException {
        article("lost", "unknown", "[space]");
        Ran.here("build", archive).exits(0);
        assertThat(explain(url).exits(0).out())
                .containsPattern("file +" + url.substring(1))
                .contains("settings")
                .doesNotContain("template  ");
    }

    @ParameterizedTest
    @CsvSource({
        "/, front",
        "/index.html, front",
        "https://a.example/b/archive/?x=1#top, archive",
        "/b/1984/, period",
        "/1984/06/12/, day",
        "/tags/, terms",
        "/tags/space/, list",
        "/undated/, undated",
        "/corrections/, corrections",
        "/404.html, 404",
        "/old/, redirect",
    })
    void everyPageIsFound(String url, String template) {
        Ran.here("build", archive).exits(0);

        assertThat(explain(url).exits(0).out())
                .containsPattern("template +" + template + "\\.html");
    }

    @Test
    void itSaysWhyTheLastBuildMadeAPageOrLeftIt() throws IOException {
        Ran.here("build", archive).exits(0);
        write("content/two.md", "---\ntitle: two\ndate: 1984-06-13\n---\nAnother text.\n");
        Ran.here("build", archive).exits(0);

        assertThat(explain("/1984/06/13/two/").out())
                .contains("written, as its article is new or has changed");
        assertThat(explain("/tags/space/").out())
                .contains("written, as a list or period that it shows has changed");
        assertThat(explain("/old/").out()).contains("left as it was");
        assertThat(explain("/404.html").out()).contains("rendered, with the bytes it had");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        Ran.here("build", archive).exits(0);

        assertThat(explain("/1984/06/14/").exits(1).err())
                .contains("no page stands at /1984/06/14/");
    }

    @Test
    void anArchiveThatIsNotBuiltIsLeftAlone() throws IOException {
        assertThat(explain("/").exits(2).err()).contains("run broadsheet build first");
        assertThat(archive.resolve(".broadsheet")).doesNotExist();

        Ran.here("build", archive).exits(0);
        write("archive.yaml", "title: T\nlanguage: de\n");
        assertThat(explain("/").exits(2).err()).contains("run broadsheet build first");
    }
}
