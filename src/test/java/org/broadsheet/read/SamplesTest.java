package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.RecentPost;
import org.broadsheet.article.Severity;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Real input, which is others' and stays where it lies. Without it these tests are skipped. */
public class SamplesTest {
    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    public static Path sample(String name) {
        String folder =
                Optional.ofNullable(System.getProperty("broadsheet.samples"))
                        .or(() -> Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES")))
                        .orElse("../shared/samples");
        Path sample = Path.of(folder, name);
        assumeTrue(
                Files.exists(sample),
                () -> sample + " is not there; BROADSHEET_SAMPLES says where samples are");
        return sample;
    }

    @Test
    void scrapedPageIsTakenApart() throws IOException {
        byte[] bytes = Files.readAllBytes(sample("scraped-article.txt"));
        Article article =
                reader.read(Source.file("content/scraped.txt", bytes)).article().orElseThrow();
        Element body = Jsoup.parse(article.body().marked().html()).body();
        List<String> lines =
                new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.isBlank())
                        .toList();
        assertThat(article.section()).isEqualTo(lines.getFirst());
        assertThat(article.title()).isEqualTo(lines.get(1));
        assertThat(body.select("p")).hasSize(13);
        assertThat(body.select("h2")).hasSize(2);
        assertThat(article.contents()).hasSize(2);
        assertThat(article.alsoRead()).hasSize(1);
        assertThat(article.authors()).hasSize(1);
        assertThat(article.recentPosts()).hasSize(6);
        assertThat(article.recentPosts())
                .extracting(RecentPost::age)
                .allMatch(a -> a.endsWith("hours ago"));
        assertThat(article.recentPosts())
                .extracting(RecentPost::excerpt)
                .allMatch(e -> e.endsWith("…"));
        assertThat(body.text())
                .doesNotContain(
                        "Also Read", "Recent Posts", "hours ago", article.authors().getFirst());
    }

    @Test
    void yearsOfABlogAreReadWithoutAnError() throws IOException {
        try (Stream<Path> posts = Files.list(sample("18f-blog/posts"))) {
            for (Path post : posts.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                ReadResult result =
                        reader.read(
                                Source.file(
                                        "content/" + post.getFileName(), Files.readAllBytes(post)));
                assertThat(result.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
                Article article = result.article().orElseThrow();
                assertThat(article.date().day()).isPresent();
                assertThat(article.words()).isPositive();
                assertThat(article.authors()).isNotEmpty();
            }
        }
    }
}
