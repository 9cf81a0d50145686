package org.broadsheet.render;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.site.PageKind;

/**
 * What the templates of each kind of page are made of: the template, those whose fragments it
 * names, the messages, and the data files if it speaks of data. Where a template computes a name,
 * all templates count.
 */
public final class TemplateInputs {
    private static final String ENDING = ".html";

    /** A fragment expression up to the template's name: {@code ~{layout :: head}}. */
    private static final Pattern FRAGMENT =
            Pattern.compile("~\\{\\s{0,9}([^\\s:}(]{0,99})[\\s:}(]");

    /** An attribute that takes a fragment, which may be named without {@code ~{}}. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "th[:-](?:replace|insert|include)\\s{0,9}=\\s{0,9}[\"']([^\"']{0,999})");

    private static final Pattern NAME = Pattern.compile("[\\w/-]{1,99}");
    private static final Pattern DATA = Pattern.compile("(?<![\\w-])data(?![\\w-])");

    /** That of a template that is named and not there. */
    private static final Fingerprint NOTHING = fingerprint("");

    private final NavigableMap<String, String> texts = new TreeMap<>();
    private final NavigableMap<String, Fingerprint> fingerprints = new TreeMap<>();
    private final NavigableMap<String, Fingerprint> messages = new TreeMap<>();
    private final Fingerprint data;

    /**
     * Those of a theme.
     *
     * @param files the theme
     * @param data what templates see as {@code data}
     */
    public TemplateInputs(ThemeFiles files, Map<String, FieldValue> data) throws IOException {
        for (String name : files.below("")) {
            if (name.endsWith(ENDING) && !name.startsWith("theme/")) {
                texts.put(name.substring(0, name.length() - ENDING.length()), text(files, name));
            }
        }
        for (String name : files.below("messages/")) {
            messages.put(name, fingerprint(text(files, name)));
        }
        texts.forEach((name, text) -> fingerprints.put(name, fingerprint(text)));
        Fingerprint.Maker maker = Fingerprint.maker();
        data.forEach((name, value) -> maker.add(name).add(value.toString()));
        this.data = maker.make();
    }

    private static Fingerprint fingerprint(String text) {
        return Fingerprint.maker().add(text).make();
    }

    private static String text(ThemeFiles files, String name) throws IOException {
        String text = files.text(name);
        return text == null ? "" : text;
    }

    /** The files whose text the pages of a kind depend on, with their fingerprints. */
    public NavigableMap<String, Fingerprint> files(PageKind kind) {
        NavigableMap<String, Fingerprint> files = new TreeMap<>();
        for (String name : closure(kind)) {
            files.put(name + ENDING, fingerprints.getOrDefault(name, NOTHING));
        }
        files.putAll(messages);
        return files;
    }

    /** What all files that the pages of a kind depend on are known by. */
    public Fingerprint of(PageKind kind) {
        Fingerprint.Maker maker = Fingerprint.maker();
        files(kind).forEach((name, text) -> maker.add(name).add(text));
        if (showsData(kind)) {
            maker.add(data);
        }
        return maker.make();
    }

    /** The same for every kind of page. */
    public Map<PageKind, Fingerprint> all() {
        Map<PageKind, Fingerprint> all = new EnumMap<>(PageKind.class);
        for (PageKind kind : PageKind.values()) {
            all.put(kind, of(kind));
        }
        return Collections.unmodifiableMap(all);
    }

    /** Whether the pages of a kind may show what stands in data files. */
    public boolean showsData(PageKind kind) {
        return closure(kind).stream()
                .anyMatch(name -> DATA.matcher(texts.getOrDefault(name, "")).find());
    }

    private SortedSet<String> closure(PageKind kind) {
        SortedSet<String> closure = new TreeSet<>();
        if (kind == PageKind.DATA) {
            return closure;
        }
        add(kind.template(), closure);
        if (kind == PageKind.ARTICLE) {
            texts.keySet().stream()
                    .filter(name -> name.startsWith(PageRenderer.ARTICLE_OF_TYPE))
                    .forEach(name -> add(name, closure));
        }
        return closure;
    }

    private void add(String name, SortedSet<String> closure) {
        if (!closure.add(name)) {
            return;
        }
        for (String named : named(texts.getOrDefault(name, ""))) {
            add(named, closure);
        }
    }

    /** The templates that a text names; all of them if it computes a name. */
    private NavigableSet<String> named(String text) {
        NavigableSet<String> names = new TreeSet<>();
        Matcher fragments = FRAGMENT.matcher(text);
        while (fragments.find()) {
            names.add(fragments.group(1));
        }
        Matcher attributes = ATTRIBUTE.matcher(text);
        while (attributes.find()) {
            String value = attributes.group(1);
            if (!value.contains("~{")) {
                int end = value.indexOf("::");
                names.add((end < 0 ? value : value.substring(0, end)).strip());
            }
        }
        names.removeIf(name -> name.isEmpty() || name.equals("this"));
        return names.stream().allMatch(name -> NAME.matcher(name).matches())
                ? names
                : texts.navigableKeySet();
    }
}
