package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.SampleArticles;
import org.broadsheet.article.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles to the bytes that are kept, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordCodecBenchmark {
    private final List<Article> articles = SampleArticles.articles();
    private final List<byte[]> kept = articles.stream().map(Catalogue.ARTICLES::encode).toList();
    private int next;

    private int next() {
        next = (next + 1) % articles.size();
        return next;
    }

    /** Into the spool. */
    @Benchmark
    public byte[] encode() {
        return Catalogue.ARTICLES.encode(articles.get(next()));
    }

    /** Out of the spool. */
    @Benchmark
    public Article decode() throws IOException {
        return Catalogue.ARTICLES.decode(kept.get(next()));
    }
}
