package org.broadsheet.build;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.build.Explanation.Shown;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Lead;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.OutputPath;
import org.broadsheet.render.TemplateInputs;
import org.broadsheet.render.ThemeFiles;
import org.broadsheet.site.Cause;
import org.broadsheet.site.PageKind;
import org.broadsheet.site.PageLookup;
import org.broadsheet.site.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * Tells how pages of an archive come about, by what the last build has found out. Changes nothing.
 */
public final class Explaining {
    private final Archive archive;
    private final ArchiveConfig config;

    /** Of an archive with its settings. */
    public Explaining(Archive archive, ArchiveConfig config) {
        this.archive = archive;
        this.config = config;
    }

    /** There is nothing to explain yet: no build has ended, or none with this program. */
    public static final class NotBuiltException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Explains a page.
     *
     * @param state what is remembered of builds
     * @param url its path in the site, beginning with {@code /}
     * @param holder who asks, told to a build that comes meanwhile
     * @return nothing if no page stands there
     */
    @SuppressWarnings("try") // the lock is held, not used
    public Optional<Explanation> explain(Path state, String url, String holder)
            throws IOException, NotBuiltException {
        if (!Files.isDirectory(state)) {
            throw new NotBuiltException();
        }
        try (BuildLock lock = BuildLock.take(archive.lock(), holder);
                Catalogue catalogue =
                        Catalogue.known(state, Build.origin(archive, config, false))
                                .orElseThrow(NotBuiltException::new);
                CatalogueReader reader = catalogue.reader()) {
            LastBuild last =
                    LastBuild.parse(catalogue.note(Build.PUBLISHED))
                            .orElseThrow(NotBuiltException::new);
            Optional<PagePlan> plan = new PageLookup(config, reader, catalogue.at()).at(url);
            return plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(explanation(plan.get(), last, catalogue, reader));
        }
    }

    private Explanation explanation(
            PagePlan plan, LastBuild last, Catalogue catalogue, CatalogueReader reader)
            throws IOException {
        PageKind kind = PageKind.of(plan);
        TemplateInputs templates =
                new TemplateInputs(
                        new ThemeFiles(archive.templates()), DataFiles.read(archive).values());
        String path = OutputPath.ofUrl(plan.url()).path();
        CatalogueReader.Made made = reader.made(path);
        String everything = catalogue.note(Build.EVERYTHING);
        return new Explanation(
                plan.url(),
                path,
                kind,
                shown(plan, reader),
                kind == PageKind.DATA ? new TreeMap<>() : templates.files(kind),
                kind != PageKind.DATA && templates.showsData(kind),
                last.surroundings().settings(),
                made,
                why(made, everything == null ? "" : everything));
    }

    private static String why(CatalogueReader.@Nullable Made made, String everything) {
        if (made == null) {
            return "not published: another page or file stands there";
        }
        if (made.build() < made.last()) {
            return "left as it was, as nothing that it shows had changed";
        }
        String cause = made.cause();
        String because =
                cause != null
                        ? Cause.valueOf(cause).words()
                        : everything.isEmpty()
                                ? Cause.TEMPLATE.words()
                                : "all pages were: " + everything;
        return (made.written() == made.last() ? "written" : "rendered, with the bytes it had")
                + ", as "
                + because;
    }

    private static List<Shown> shown(PagePlan plan, CatalogueReader reader) throws IOException {
        List<Shown> shown = new ArrayList<>();
        if (plan instanceof PagePlan.ServerSettings settings) {
            if (settings.file().hasRedirects()) { // which may be hundreds of thousands
                Fingerprint.Maker of = Fingerprint.maker();
                settings.leads().forEach(of::add);
                shown.add(
                        new Shown(
                                "leads", settings.leads().size() + " former addresses", of.make()));
            }
            return shown;
        }
        for (RecordComponent component : plan.getClass().getRecordComponents()) {
            add(words(component.getName()), value(component, plan), reader, shown);
        }
        return shown;
    }

    private static void add(
            String role, @Nullable Object value, CatalogueReader reader, List<Shown> shown)
            throws IOException {
        switch (value) {
            case Article article -> shown.add(ofArticle(article, reader));
            case Card card -> shown.add(new Shown(role, card.place().toString(), of(card)));
            case ListRow list -> shown.add(new Shown(role, named(list), of(list)));
            case Lead lead ->
                    shown.add(new Shown(role, lead.from() + " → " + lead.target(), of(lead)));
            case Medium medium -> shown.add(new Shown(role, medium.path(), of(medium)));
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    add(role, optional.get(), reader, shown);
                }
            }
            case Collection<?> all -> {
                for (Object each : all) {
                    add(role, each, reader, shown);
                }
            }
            case Map<?, ?> map -> add(role, map.values(), reader, shown);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    add(role, value(component, record), reader, shown);
                }
            }
            case null, default -> {}
        }
    }

    private static Shown ofArticle(Article article, CatalogueReader reader) throws IOException {
        Fingerprint source = reader.sourceFingerprint(article.place());
        return new Shown(
                "source", article.place().toString(), source == null ? of(article) : source);
    }

    private static Fingerprint of(Record value) {
        return Fingerprint.maker().add(value.toString()).make();
    }

    private static String named(ListRow list) {
        return list.kind().equals(ListRow.ALL)
                ? "all " + list.count() + " articles"
                : list.kind() + " \"" + list.name() + "\", " + list.count() + " articles";
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("plans are public records", e);
        }
    }

    /** The name of a component as words: {@code sectionPeriod} is "section period". */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
