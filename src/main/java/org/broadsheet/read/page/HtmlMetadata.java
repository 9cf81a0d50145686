package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Position;
import org.broadsheet.article.WebAddress;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.data.FieldReader;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.PageAddress;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.DateFields;
import org.broadsheet.read.fields.ExtractField;
import org.broadsheet.read.names.Known;
import org.broadsheet.read.page.Candidates.Candidate;
import org.broadsheet.read.page.EmbeddedItems.Syntax;
import org.broadsheet.read.page.LinkedData.Item;
import org.broadsheet.read.page.PageAddresses.Stood;

/**
 * The fields of an article that its HTML page states or shows. A field is taken from the first of
 * these that has it; {@code inspect} shows what the others said.
 *
 * <ol>
 *   <li>{@code <meta name="broadsheet:FIELD">}: the keeper's own word
 *   <li>JSON-LD of an article: typed, whole, made by a machine from the data of the system
 *   <li>microdata, then RDFa: the same words, but tied to what the page happens to show
 *   <li>h-entry, hAtom, hNews: tied to the text as well, in fewer words
 *   <li>Dublin Core, Highwire, PRISM: made for catalogues, but often by hand
 *   <li>Open Graph, Twitter cards: made for sharing; their titles and summaries tease
 *   <li>what systems note for those that count readers: Parse.ly, Sailthru …
 *   <li>all other {@code <meta>}: nobody says what {@code date} is the date of
 *   <li>what readers see: headline, {@code <time>}, byline, breadcrumbs; likely, or a guess
 * </ol>
 *
 * <p>Four rules overrule that order:
 *
 * <ul>
 *   <li>A title or summary that is cut ({@code Ferry sold at l…}) yields to one that goes on.
 *   <li>Authors that are only the site itself ({@code The Mercury}) yield to others.
 *   <li>A language is taken from JSON-LD, then from the {@code lang} around the headline, then from
 *       {@code <meta>}; {@code og:locale} comes last, as many systems write {@code en_US} there
 *       whatever the text.
 *   <li>An address that is a whole site's is none of a page that has another.
 * </ul>
 *
 * <p>Titles lose the name of their site, wherever they stand. Two titles that differ are usual; two
 * days of publication more than a day apart are a warning.
 */
public final class HtmlMetadata {
    /** Where names of the site or paper are gathered until it is clear whether they are needed. */
    static final String SITE = "source name";

    private static final Pattern CUT =
            Pattern.compile("\\s*(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\z");

    private final ArchiveConfig config;
    private final NavigableSet<String> fields = new TreeSet<>(Known.FIELDS);
    private final NavigableSet<String> lists = new TreeSet<>();

    /** A reader of the fields of pages. */
    public HtmlMetadata(ArchiveConfig config) {
        this.config = config;
        config.lists().stream().map(ListKind::field).forEach(lists::add);
        fields.addAll(lists);
        fields.remove(ExtractField.NAME); // a page does not say how it is to be read
    }

    /**
     * What a page says.
     *
     * @param findings the fields
     * @param address where it stood
     * @param text the text of the article as its JSON-LD has it; empty if it has none
     */
    public record Metadata(Findings findings, PageAddress address, String text) {}

    /**
     * Reads a page, before its text is taken out of it.
     *
     * @param page the page, from which traces of the Wayback Machine are removed
     * @param file its file
     * @param location where it was saved from, if that is told outside of the page; else empty
     * @param problems where problems go
     */
    public Metadata read(SavedPage page, String file, String location, FieldReader.Sink problems) {
        return new Reading(page, file, location, problems).read();
    }

    /** The reading of one page. */
    private final class Reading {
        private final SavedPage page;
        private final String file;
        private final FieldReader.Sink problems;
        private final Candidates found = new Candidates();
        private final WebCopy copy;
        private final MetaTags metas;
        private final PageStructure structure;
        private final PageAddresses addresses;
        private final Set<String> headlines;
        private final Set<String> here;

        Reading(SavedPage page, String file, String location, FieldReader.Sink problems) {
            this.page = page;
            this.file = file;
            this.problems = problems;
            this.copy = WebCopy.unwrap(page);
            this.metas = new MetaTags(page);
            this.structure = new PageStructure(page);
            this.addresses = new PageAddresses(page, copy);
            addresses.links("canonical");
            addresses.add(location, Position.WHOLE, Rule.stated("saved page"));
            this.headlines = headlines();
            this.here = here();
        }

        Metadata read() {
            LinkedData json = new LinkedData(JsonLd.read(page, problems));
            LinkedData micro = new LinkedData(EmbeddedItems.read(Syntax.MICRODATA, page));
            LinkedData rdfa = new LinkedData(EmbeddedItems.read(Syntax.RDFA, page));
            Optional<Item> ofJson = article(json);
            Optional<Item> ofMicro = article(micro);
            Optional<Item> ofRdfa = article(rdfa);
            Optional<MicroformatEntry> entry = MicroformatEntry.of(page);

            metas.keepers(found, fields);
            ofJson.ifPresent(i -> language(i, "JSON-LD"));
            ofMicro.ifPresent(i -> language(i, "microdata"));
            PageItems items = new PageItems(json, "JSON-LD", file);
            items.languages(found);
            structure.language(found);
            metas.languages(found);

            PageDates dates = new PageDates(dates(), found);
            ofJson.ifPresent(i -> schema(i, json, "JSON-LD").addTo(found, dates, lists));
            ofMicro.ifPresent(i -> schema(i, micro, "microdata").addTo(found, dates, lists));
            ofRdfa.ifPresent(i -> schema(i, rdfa, "RDFa").addTo(found, dates, lists));
            entry.ifPresent(e -> e.addTo(found, dates));
            MetaFields stated = new MetaFields(metas, found, dates);
            stated.catalogue();
            stated.sharing();
            stated.counting();
            stated.others(lists);
            items.addTo(found, dates);
            new PageItems(micro, "microdata", file).addTo(found, dates);

            addresses(ofJson, "JSON-LD url");
            addresses(ofMicro, "microdata url");
            address("og:url");
            for (String name :
                    List.of(
                            "citation_public_url",
                            "dc.identifier",
                            "dcterms.identifier",
                            "parsely-link",
                            "twitter:url",
                            "cxenseparse:url",
                            "vr:canonical")) {
                address(name);
            }
            entry.flatMap(MicroformatEntry::address)
                    .ifPresent(e ->
                            addresses.add(e.attr("href"), page.at(e), Rule.stated("entry url")));
            copied(dates);
            addresses.links("shortlink");
            addresses.links("amphtml");

            List<WebAddress> own = addresses.all().stream().map(Stood::address).toList();
            PageTitle bare = new PageTitle(siteNames(), own, structure.headline());
            found.replace("title", c -> c.with(bared(c, bare)));
            structure.titles(found, bare);
            structure.addTo(found, dates);
            settle();
            dates.tell(problems);
            source();
            Findings findings = new Findings(file);
            found.settle(findings, problems);
            String text = ofJson.map(i -> i.written("articleBody")).orElse("");
            return new Metadata(findings, addresses.address(), text);
        }

        private WrittenDates dates() {
            Optional<Locale> said = Languages.tag(found.text("lang")).map(Locale::forLanguageTag);
            return DateFields.dates(said, config);
        }

        private Optional<Item> article(LinkedData data) {
            return data.article(this::evidence);
        }

        /** What speaks for it that the page is about an article: its address, its headline. */
        private int evidence(Item article) {
            boolean stood =
                    article.addresses().stream()
                            .map(WebAddress::parse)
                            .flatMap(Optional::stream)
                            .anyMatch(a -> here.contains(a.key()));
            return (stood ? 2 : 0) + (SchemaArticle.hasHeadline(article, headlines) ? 1 : 0);
        }

        /** The keys of what the page shows as a headline. */
        private Set<String> headlines() {
            Set<String> keys = new HashSet<>();
            structure.headlines().forEach(h -> keys.add(Names.key(h)));
            keys.add(Names.key(metas.content("og:title")));
            keys.add(Names.key(structure.title()));
            return keys;
        }

        /** The keys of the addresses at which the page stood, before its articles are asked. */
        private Set<String> here() {
            Set<String> keys = new HashSet<>();
            addresses.all().forEach(s -> keys.add(s.address().key()));
            WebAddress.parse(metas.content("og:url")).ifPresent(a -> keys.add(a.key()));
            copy.marks().stream()
                    .map(m -> WebAddress.parse(m.url()))
                    .flatMap(Optional::stream)
                    .forEach(a -> keys.add(a.key()));
            return keys;
        }

        /** Of several articles for none of which anything speaks, the first is but likely. */
        private SchemaArticle schema(Item article, LinkedData data, String syntax) {
            boolean several = data.of(i -> LinkedData.isArticle(i.types())).size() > 1;
            boolean certain = !several || evidence(article) > 0;
            return new SchemaArticle(article, syntax, certain, file);
        }

        private void language(Item article, String syntax) {
            for (String said : article.texts("inLanguage")) {
                language(said, article, syntax);
            }
            for (Item language : article.items("inLanguage")) {
                String code = language.text("alternateName");
                language(code.isEmpty() ? language.text("name") : code, article, syntax);
            }
        }

        private void language(String said, Item article, String syntax) {
            Languages.tag(said)
                    .ifPresent(tag ->
                            found.text(
                                    "lang",
                                    tag,
                                    article.at("inLanguage").at(),
                                    Rule.stated(syntax + " inLanguage")));
        }

        private void addresses(Optional<Item> article, String words) {
            article.ifPresent(a ->
                    a.addresses()
                            .forEach(url -> {
                                if (url.startsWith("http")) {
                                    addresses.add(url, a.at("url").at(), Rule.stated(words));
                                }
                            }));
        }

        private void address(String meta) {
            metas.named(meta).stream()
                    .limit(1)
                    .filter(m ->
                            !meta.contains("identifier") || m.attr("content").startsWith("http"))
                    .forEach(m -> addresses.add(m.attr("content"), page.at(m), Rule.stated(meta)));
        }

        private void copied(PageDates dates) {
            for (WebCopy.Mark mark : copy.marks()) {
                Rule rule = Rule.stated("saved by " + mark.who());
                addresses.add(mark.url(), mark.place().position(), rule);
                dates.read("captured", mark.date(), mark.place(), rule);
            }
        }

        private List<String> siteNames() {
            List<String> names = new ArrayList<>();
            found.of(SITE).forEach(c -> names.add(c.text()));
            names.add(config.title());
            return names;
        }

        private FieldValue bared(Candidate title, PageTitle bare) {
            return title.value() instanceof FieldValue.Text(String text, Position at)
                    ? new FieldValue.Text(bare.bare(text), at)
                    : title.value();
        }

        /** The rules that overrule the order. */
        private void settle() {
            for (String field : List.of("title", "summary")) {
                List<Candidate> all = found.of(field);
                found.setBack(field, c -> all.stream().anyMatch(o -> goesOn(c.text(), o.text())));
            }
            List<String> sites = siteNames().stream().map(Names::key).toList();
            found.setBack("authors", c -> isOnly(c.value(), sites));
        }

        /** Whether a text is cut, and another has it whole. */
        private static boolean goesOn(String cut, String whole) {
            String begun = CUT.matcher(cut).replaceFirst("");
            return begun.length() < cut.length()
                    && !begun.isEmpty()
                    && Names.key(whole).startsWith(Names.key(begun))
                    && !CUT.matcher(whole).find();
        }

        private static boolean isOnly(FieldValue authors, List<String> sites) {
            return authors instanceof FieldValue.Items(var items, var _)
                    && items.stream()
                            .allMatch(i ->
                                    i instanceof FieldValue.Text(String name, var _)
                                            && sites.contains(Names.key(name)));
        }

        /** Where it first appeared: the site's name and the address, unless both are our own. */
        private void source() {
            List<Candidate> names = found.take(SITE);
            Optional<Candidate> name =
                    names.stream()
                            .filter(c -> !Names.key(c.text()).equals(Names.key(config.title())))
                            .findFirst();
            List<Stood> stood =
                    addresses.all().stream().filter(s -> PageAddress.isInner(s.address())).toList();
            List<FieldValue> former = new ArrayList<>();
            for (Stood each : stood) {
                former.add(new FieldValue.Text(each.address().toString(), each.at()));
            }
            if (!former.isEmpty()) {
                found.value(
                        "aliases",
                        new FieldValue.Items(former, former.getFirst().at()),
                        stood.getFirst().rule());
            }
            boolean named = false;
            for (Stood each : stood) {
                if (!WebAddress.parse(config.baseUrl().absolute("/"))
                        .filter(h -> h.site().equals(each.address().site()))
                        .isPresent()) {
                    Map<String, FieldValue> source = new LinkedHashMap<>();
                    name.ifPresent(n -> source.put("name", n.value()));
                    source.put("url", new FieldValue.Text(each.address().toString(), each.at()));
                    found.value("source", new FieldValue.Fields(source, each.at()), each.rule());
                    named = true;
                }
            }
            if (!named) {
                name.ifPresent(n -> found.value("source", n.value(), n.rule()));
            }
        }
    }
}
