package org.broadsheet.read.fields;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.broadsheet.article.WebAddress;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.PageAddress;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.SitePath;

/** Fields that are paths of the site: each begins with {@code /} and stays within. */
final class PathFields {
    private final FieldReader in;
    private final BaseUrl base;

    /**
     * Fields that are paths.
     *
     * @param in the fields
     * @param base where the site stands
     */
    PathFields(FieldReader in, BaseUrl base) {
        this.in = in;
        this.base = base;
    }

    /** The path in {@code url}; empty if there is none. */
    String url() {
        return in.texts("url").stream().findFirst().flatMap(this::path).orElse("");
    }

    /**
     * The former addresses in {@code aliases}, without doubles: paths, perhaps with a query, and
     * what has a host. One that is neither is told and left out.
     */
    List<String> aliases() {
        SequencedSet<String> aliases = new LinkedHashSet<>();
        for (Field field : in.texts("aliases")) {
            // The address of a whole site was never that of an article.
            Optional<WebAddress> address =
                    WebAddress.parse(in.text(field)).filter(PageAddress::isInner);
            Optional<String> alias =
                    address.isPresent() ? address.map(this::atHome) : former(field);
            alias.ifPresent(aliases::add);
        }
        return List.copyOf(aliases);
    }

    /** An address of the site's own as a path, if it can be one; others as they are. */
    private String atHome(WebAddress address) {
        String url = address.toString();
        return SitePath.atHome(url, base)
                .filter(path -> SitePath.wrongFormer(path).isEmpty())
                .map(path -> SitePath.former(path).toString())
                .orElse(url);
    }

    private Optional<String> former(Field field) {
        String said = in.text(field);
        return told(field, said, SitePath.wrongFormer(said), in::warning)
                ? Optional.empty()
                : Optional.of(SitePath.former(said).toString());
    }

    /** Tells what is wrong with a path. */
    private interface Telling {
        void tell(Field field, String kind, String message, String hint);
    }

    private Optional<String> path(Field field) {
        String said = in.text(field);
        return told(field, said, SitePath.wrong(said), in::error)
                ? Optional.empty()
                : Optional.of(SitePath.inside(said));
    }

    private static boolean told(Field field, String said, String wrong, Telling wrongly) {
        if (!wrong.isEmpty()) {
            wrongly.tell(
                    field,
                    "bad-path",
                    field.name() + " " + Plain.quoted(said) + " " + wrong,
                    "write it as /news/flood/ or /news/flood.html");
        }
        return !wrong.isEmpty();
    }
}
