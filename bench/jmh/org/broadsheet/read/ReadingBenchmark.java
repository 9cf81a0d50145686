package org.broadsheet.read;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.broadsheet.SampleArticles;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.PageAddress;
import org.broadsheet.read.markdown.MarkdownFormat;
import org.broadsheet.read.markdown.Quotes;
import org.broadsheet.read.sanitize.Sanitizer;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The reading of one article, as a whole and in parts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private static final String FILE = "content/1990/article.md";

    private final ArchiveConfig config = SampleArticles.config();
    private final ArticleReader reader = new ArticleReader(config, FolderDefaults.NONE);
    private final List<Source> sources = SampleArticles.sources();
    private final List<String> texts = SampleArticles.texts();
    private final List<String> bodies = SampleArticles.bodies();
    private final MarkdownFormat markdown = new MarkdownFormat(true);
    private final Quotes quotes = Quotes.of(Locale.ENGLISH);
    private int next;

    private int next() {
        next = (next + 1) % sources.size();
        return next;
    }

    /** From bytes to an article. */
    @Benchmark
    public ReadResult article() {
        return reader.read(sources.get(next()));
    }

    /** Fields at the head of a file. */
    @Benchmark
    public FrontMatter frontMatter() {
        return FrontMatter.split(texts.get(next()), FILE, true, problem -> {});
    }

    /** From Markdown to elements. */
    @Benchmark
    public Content markdown() {
        return content(bodies.get(next()));
    }

    /** From Markdown to HTML that may be published. */
    @Benchmark
    public Sanitizer.Clean safeHtml() {
        Links links = new Links(config.baseUrl(), "1990", PageAddress.NONE);
        return Sanitizer.clean(content(bodies.get(next())), links, false, problem -> {});
    }

    private Content content(String body) {
        Lines lines = new Lines(body, FILE, 1);
        return markdown.read(body, lines, FILE, "A title", quotes, problem -> {}).orElseThrow();
    }
}
