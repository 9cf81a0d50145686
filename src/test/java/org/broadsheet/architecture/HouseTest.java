package org.broadsheet.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler does not see: templates, words, and what is written about the code. */
class HouseTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path MESSAGES = TEMPLATES.resolve("messages");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Everything else is text and is escaped. */
    @Test
    void templatesPutInNoHtmlButTheTextsOfArticlesAndPages() throws Exception {
        Pattern raw = Pattern.compile("(?:utext|\\[\\()\\s*=?\\s*\"?([^\">)]*)");
        List<String> found = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher each = raw.matcher(Files.readString(template));
            while (each.find()) {
                found.add(template.getFileName() + ": " + each.group(1));
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "article.html: ${article.body}",
                        "page.html: ${content.body}",
                        "layout.html: ${page.head.data}");
    }

    static List<String> languages() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(MESSAGES.resolve(file))) {
            words.load(in);
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasAllWords(String file) throws Exception {
        assertThat(new TreeSet<>(words(file).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(words("en.properties").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageUsesTheSameValues(String file) throws Exception {
        Properties english = words("en.properties");
        Properties words = words(file);
        for (String key : english.stringPropertyNames()) {
            assertThat(values(words.getProperty(key)))
                    .as("%s in %s", key, file)
                    .isSubsetOf(values(english.getProperty(key)));
            words.forEach((name, pattern) -> checkPattern(file, name, pattern));
        }
    }

    private static Set<String> values(String pattern) {
        Set<String> values = new TreeSet<>();
        Matcher each = Pattern.compile("\\{([0-9]+)").matcher(pattern);
        while (each.find()) {
            values.add(each.group(1));
        }
        return values;
    }

    private static void checkPattern(String file, Object key, Object pattern) {
        assertThat(new com.ibm.icu.text.MessageFormat(pattern.toString()))
                .as("%s in %s", key, file)
                .isNotNull();
    }

    @Test
    void everyWordThatATemplateSaysIsThere() throws Exception {
        Set<String> known = words("en.properties").stringPropertyNames();
        Pattern said = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)");
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher each = said.matcher(Files.readString(template));
            while (each.find()) {
                assertThat(known).as(template.toString()).contains(each.group(1));
            }
        }
    }

    /**
     * Else an Arabic or Hindi machine writes its own digits; the command line has its own locale.
     */
    @Test
    void noNumberIsWrittenInTheDigitsOfTheMachine() throws Exception {
        Pattern number = Pattern.compile("(?<!')%[0-9$,+ -]*[dfeg]");
        List<String> found = new ArrayList<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            if (source.toString().contains("cli")) {
                continue;
            }
            for (String statement : Files.readString(source).split(";", -1)) {
                boolean formats =
                        statement.contains(".formatted(")
                                || (statement.contains("String.format(")
                                        && !statement.contains("Locale."));
                if (formats && number.matcher(statement).find()) {
                    found.add(source + ":" + statement.strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theArchitecturesTableNamesEveryPackage() throws Exception {
        Path document = Path.of("ARCHITECTURE.md");
        assumeTrue(Files.exists(document), "ARCHITECTURE.md is not written yet");
        Set<String> told = new TreeSet<>();
        Matcher row =
                Pattern.compile("(?m)^\\|\\s*`([a-z.]+)`").matcher(Files.readString(document));
        while (row.find()) {
            told.add(row.group(1).replace("org.broadsheet.", ""));
        }
        Set<String> packages = new TreeSet<>();
        Path sources = Path.of("src/main/java/org/broadsheet");
        for (Path file : files(sources, "package-info.java")) {
            packages.add(sources.relativize(file.getParent()).toString().replace('/', '.'));
        }
        assertThat(told).isEqualTo(packages);
    }
}
