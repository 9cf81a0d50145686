package org.broadsheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ConfigReader;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;

/**
 * Made-up articles like those of {@code bench/corpus.py}: Markdown with front matter, about 600
 * words, the same on every machine. So many differ that the processor does not learn them by heart.
 */
public final class SampleArticles {
    private static final int COUNT = 64;
    private static final String SYLLABLES =
            "ba ri to ne lu ka mo shi ver dan pol est gra tin com sel mar fo qui len dor as pre vol";
    private static final String COMMON =
            "the of and to in a is that for it was on with as at by this from are has have an be not";

    private final Random random = new Random(1);
    private final String[] syllables = SYLLABLES.split(" ", -1);
    private final String[] common = COMMON.split(" ", -1);

    private SampleArticles() {}

    /** The archive that they belong to. */
    public static ArchiveConfig config() {
        String settings = "title: The Archive\nbaseUrl: https://archive.example/\n";
        return ConfigReader.read(settings, "archive.yaml").config();
    }

    /** The text of each file. */
    public static List<String> texts() {
        SampleArticles articles = new SampleArticles();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            texts.add(articles.text(LocalDateTime.of(1990, 1, 1, 8, 0).plusHours(5L * i)));
        }
        return texts;
    }

    /** The Markdown of each, without front matter. */
    public static List<String> bodies() {
        return texts().stream()
                .map(text -> text.substring(text.indexOf("\n---\n") + "\n---\n".length()))
                .toList();
    }

    /** Each as a file. */
    public static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (String text : texts()) {
            String path = "content/1990/article-" + sources.size() + ".md";
            sources.add(Source.file(path, text.getBytes(StandardCharsets.UTF_8)));
        }
        return sources;
    }

    /** Each as it is read. */
    public static List<Article> articles() {
        ArticleReader reader = new ArticleReader(config(), FolderDefaults.NONE);
        return sources().stream()
                .map(source -> reader.read(source).article().orElseThrow())
                .toList();
    }

    private String word() {
        if (random.nextInt(100) < 45) {
            return common[random.nextInt(common.length)];
        }
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder(word());
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        for (int i = 1; i < count; i++) {
            words.append(' ').append(word());
        }
        return words.toString();
    }

    private String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            paragraph.append(words(8 + random.nextInt(16))).append(". ");
        }
        return switch (random.nextInt(8)) {
            case 0 -> paragraph + "“" + words(9) + ".” *" + words(2) + "* said.";
            case 1 -> paragraph + "See [" + words(2) + "](https://example.org/" + word() + ").";
            case 2 -> paragraph + "It was **" + words(2) + "** & “" + word() + "” — <a5%.";
            default -> paragraph.toString().strip();
        };
    }

    private String text(LocalDateTime when) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: \"").append(words(8)).append("\"\ndate: ").append(when);
        text.append(":00Z\nsection: ").append(random.nextInt(2) == 0 ? "world" : "local");
        text.append("\ntags: [").append(word()).append(", ").append(word()).append('-');
        text.append(word()).append("]\nauthors: [\"").append(words(2)).append("\"]\n");
        text.append("summary: \"").append(words(20)).append(".\"\n---\n\n");
        for (int i = 8 + random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> text.append("## ").append(words(5)).append("\n\n");
                case 1 -> text.append("> ").append(words(15)).append(".\n\n");
                case 2 -> text.append("- ").append(words(6)).append("\n- one\n- two\n\n");
                default -> {}
            }
            text.append(paragraph()).append("\n\n");
        }
        return text.toString();
    }
}
