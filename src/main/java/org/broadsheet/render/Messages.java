package org.broadsheet.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The theme's words in one language: ICU message patterns, so that plurals come out right. Words
 * that a language's file lacks are taken from English.
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
        String text = files.text("messages/" + language + ".properties");
        if (text != null) {
            try {
                patterns.load(new StringReader(text));
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "templates/messages/" + language + ".properties: " + e.getMessage(), e);
            }
        }
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
            return format.format(values);
        }
    }
}
