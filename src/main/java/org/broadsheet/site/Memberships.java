package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Membership;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;

/** Finds the lists that an article belongs to, by its fields. */
public final class Memberships {
    private final ArchiveConfig config;

    /** By the lists of an archive. */
    public Memberships(ArchiveConfig config) {
        this.config = config;
    }

    /** The lists of an article, besides the list of all. */
    public List<Membership> of(Article article) {
        List<Membership> memberships = new ArrayList<>();
        add(memberships, Addresses.SECTION, article.section());
        for (ListKind kind : config.lists()) {
            values(article, kind.field()).forEach(value -> add(memberships, kind.name(), value));
        }
        return memberships;
    }

    private static void add(List<Membership> memberships, String kind, String name) {
        if (!Names.key(name).isEmpty()) {
            memberships.add(new Membership(kind, name));
        }
    }

    /** What a field of an article says, as names. */
    static List<String> values(Article article, String field) {
        return switch (field) {
            case "tags" -> article.tags();
            case "authors" -> article.authors();
            case "series" -> article.series().map(s -> List.of(s.name())).orElse(List.of());
            case "type" -> List.of(article.type());
            case "kicker" -> List.of(article.kicker());
            case "edition" -> List.of(article.edition());
            case "page" -> List.of(article.printPage());
            case "rights" -> List.of(article.rights());
            case "contributors" ->
                    article.contributors().stream().map(contributor -> contributor.name()).toList();
            case "source" -> List.of(article.source().name());
            case "lang" -> List.of(article.lang());
            default -> {
                FieldValue value = article.extra().get(field);
                yield value == null ? List.of() : names(value);
            }
        };
    }

    private static List<String> names(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> List.of(text.text().strip());
            case FieldValue.Items items ->
                    items.items().stream().flatMap(item -> names(item).stream()).toList();
            case FieldValue.Fields fields -> List.of();
            case FieldValue.Nothing nothing -> List.of();
        };
    }
}
