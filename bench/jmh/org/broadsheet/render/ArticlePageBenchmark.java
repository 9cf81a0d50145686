package org.broadsheet.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.broadsheet.SampleArticles;
import org.broadsheet.article.Article;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Teaser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The rendering of the page of an article, with six articles before it and three related ones. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ArticlePageBenchmark {
    private static final int BEFORE = 6;
    private static final int RELATED = 3;

    private final PageRenderer renderer = renderer(SampleArticles.config());
    private final List<PagePlan> plans = plans();
    private int next;

    /** From a plan to bytes. */
    @Benchmark
    public Rendered page() {
        next = (next + 1) % plans.size();
        return renderer.render(plans.get(next));
    }

    private static PageRenderer renderer(ArchiveConfig config) {
        try {
            ThemeFiles theme = new ThemeFiles(Path.of("no templates of its own"));
            return PageRenderer.create(config, theme, Map.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PagePlan> plans() {
        List<Article> articles = SampleArticles.articles();
        List<PagePlan> plans = new ArrayList<>();
        List<Teaser> teasers = new ArrayList<>();
        for (Article article : articles) {
            Card card = card(article, teasers.size());
            Optional<ListRow> section = Optional.of(list("section", article.section()));
            int count = teasers.size();
            Optional<Card> previous =
                    count == 0 ? Optional.empty() : Optional.of(teasers.getLast().card());
            plans.add(
                    new PagePlan.ArticlePage(
                            card.url(),
                            card,
                            article,
                            Map.of(),
                            section,
                            lists("tags", article.tags()),
                            lists("authors", article.authors()),
                            Map.of(),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.copyOf(teasers.subList(0, Math.min(count, RELATED))),
                            List.copyOf(teasers.subList(Math.max(0, count - BEFORE), count)),
                            previous,
                            previous,
                            Optional.empty(),
                            Optional.empty(),
                            1990,
                            1990));
            teasers.add(new Teaser(card, section, article.authors(), Optional.empty()));
        }
        return plans.subList(BEFORE, plans.size());
    }

    private static Card card(Article article, int number) {
        return new Card(
                number,
                "/1990/01/" + article.baseSlug() + "/",
                article.id(),
                article.place(),
                Status.PUBLISHED,
                article.type(),
                article.title(),
                article.kicker(),
                article.section(),
                article.date(),
                article.authors(),
                article.byline(),
                article.summary(),
                Optional.empty(),
                article.lang(),
                article.translationOf(),
                article.tags(),
                article.series(),
                article.corrections(),
                article.words(),
                article.updated());
    }

    private static List<ListRow> lists(String kind, List<String> names) {
        return names.stream().map(name -> list(kind, name)).toList();
    }

    private static ListRow list(String kind, String name) {
        String key = Names.key(name);
        return new ListRow(1, kind, key, name, "/" + kind + "/" + key + "/", 40, 40, 1990, 1990);
    }
}
