package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;

/** Fields that are paths of the site: each begins with {@code /} and stays within. */
final class PathFields {
    private static final int LONGEST = 1000;

    private final FieldReader in;

    PathFields(FieldReader in) {
        this.in = in;
    }

    /** The path in {@code url}; empty if there is none. */
    String url() {
        return in.texts("url").stream().findFirst().flatMap(this::path).orElse("");
    }

    /** The paths in {@code aliases}, without doubles. */
    List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        for (Field field : in.texts("aliases")) {
            path(field).filter(p -> !aliases.contains(p)).ifPresent(aliases::add);
        }
        return aliases;
    }

    private Optional<String> path(Field field) {
        String said = in.text(field);
        String wrong = wrong(said);
        String path = WebPath.decoded(said);
        Optional<String> within = WebPath.within("", path);
        if (wrong.isEmpty() && within.isEmpty()) {
            wrong = "has a step out of the site, a backslash or a control character";
        }
        if (wrong.isEmpty() && path.contains("//")) {
            wrong = "has an empty part";
        }
        if (!wrong.isEmpty()) {
            in.error(
                    field,
                    "bad-path",
                    field.name() + " " + Plain.quoted(said) + " " + wrong,
                    "write it as /news/flood/ or /news/flood.html");
            return Optional.empty();
        }
        String inside = within.orElse("");
        boolean folder = inside.isEmpty() || path.endsWith("/");
        return Optional.of("/" + inside + (folder && !inside.isEmpty() ? "/" : ""));
    }

    private static String wrong(String said) {
        if (said.length() > LONGEST) {
            return "is too long";
        }
        if (said.startsWith("http:") || said.startsWith("https:") || said.startsWith("//")) {
            return "must be a path of this site, without a host";
        }
        if (!said.startsWith("/")) {
            return "must begin with /";
        }
        if (said.indexOf('?') >= 0 || said.indexOf('#') >= 0) {
            return "must have no ? and no #";
        }
        return "";
    }
}
