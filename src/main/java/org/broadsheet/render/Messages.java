package org.broadsheet.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;

/**
 * The theme's words in one language: ICU message patterns, so that plurals come out right. Words
 * that an archive's own file lacks are the theme's, those that a language lacks are English.
 */
final class Messages {
    private final Locale locale;
    private final Properties patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The words of a language: English, its own file, then that of its country. */
    static Messages load(ThemeFiles files, Locale locale) throws IOException {
        Properties patterns = new Properties();
        add(patterns, files, "en");
        if (!locale.getLanguage().equals("en")) {
            add(patterns, files, locale.getLanguage());
        }
        if (!locale.getCountry().isEmpty()) {
            add(patterns, files, locale.getLanguage() + "-" + locale.getCountry());
        }
        return new Messages(locale, patterns);
    }

    private static void add(Properties patterns, ThemeFiles files, String language)
            throws IOException {
        String name = "messages/" + language + ".properties";
        String packaged = ThemeFiles.packagedText(name);
        if (packaged != null) {
            patterns.load(new StringReader(packaged));
        }
        String own = files.ownText(name);
        if (own != null) {
            patterns.putAll(checked(own, name));
        }
    }

    /** Words of an archive's own, each of which has to be a pattern. */
    private static Properties checked(String text, String name) throws IOException {
        Properties words = new Properties();
        String at = "";
        try {
            words.load(new StringReader(text));
            for (String key : new TreeSet<>(words.stringPropertyNames())) {
                at = key + ": ";
                new MessageFormat(words.getProperty(key));
            }
        } catch (IllegalArgumentException e) {
            throw new TemplateException(
                    Problem.error(
                            Place.of("templates/" + name),
                            "template",
                            at + e.getMessage(),
                            "a pattern is written like {0, plural, one {# article} other {#"
                                    + " articles}}"),
                    e);
        }
        return words;
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * Words.
     *
     * @throws IllegalArgumentException if there are none of that name
     */
    String say(String key, Object... values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there are no words \"" + key + "\"");
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format =
                formats.computeIfAbsent(
                        key, k -> new MessageFormat(pattern, ULocale.forLocale(locale)));
        // A format keeps state while it works.
        synchronized (format) {
            try {
                return format.format(values);
            } catch (IllegalArgumentException e) {
                throw new TemplateException(
                        Problem.error(
                                Place.of("templates/messages/" + locale + ".properties"),
                                "template",
                                key + ": " + e.getMessage(),
                                ""),
                        e);
            }
        }
    }
}
