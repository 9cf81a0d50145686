package org.broadsheet.read.fields;

import java.nio.charset.StandardCharsets;
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
import org.broadsheet.read.content.WebPath;

/** Fields that are paths of the site: each begins with {@code /} and stays within. */
final class PathFields {
    private static final int LONGEST = 1000;

    /** The longest name of a file, {@code index.html} for what has no ending aside. */
    private static final int LONGEST_NAME = 255;

    private static final String OWN = ".broadsheet";

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
        return in.texts("url").stream().findFirst().flatMap(url -> path(url, in::error)).orElse("");
    }

    /**
     * The former addresses in {@code aliases}, without doubles: paths, and what has a host. One
     * that is no path is told and left out.
     */
    List<String> aliases() {
        SequencedSet<String> aliases = new LinkedHashSet<>();
        for (Field field : in.texts("aliases")) {
            // The address of a whole site was never that of an article.
            Optional<WebAddress> address =
                    WebAddress.parse(in.text(field)).filter(PageAddress::isInner);
            Optional<String> alias =
                    address.isPresent() ? address.map(this::atHome) : path(field, in::warning);
            alias.ifPresent(aliases::add);
        }
        return List.copyOf(aliases);
    }

    /** An address of the site's own as a path, if it can be one; others as they are. */
    private String atHome(WebAddress address) {
        String url = address.toString();
        String home = base.absolute("/");
        String path = url.startsWith(home) ? "/" + url.substring(home.length()) : "";
        return !path.isEmpty() && wrongPath(path).isEmpty() ? inside(path) : url;
    }

    /** Tells what is wrong with a path. */
    private interface Telling {
        void tell(Field field, String kind, String message, String hint);
    }

    private Optional<String> path(Field field, Telling wrongly) {
        String said = in.text(field);
        String wrong = wrongPath(said);
        if (!wrong.isEmpty()) {
            wrongly.tell(
                    field,
                    "bad-path",
                    field.name() + " " + Plain.quoted(said) + " " + wrong,
                    "write it as /news/flood/ or /news/flood.html");
            return Optional.empty();
        }
        return Optional.of(inside(said));
    }

    /** A path that is one, decoded and without {@code .} and {@code ..}. */
    private static String inside(String said) {
        String path = WebPath.decoded(said);
        String inside = WebPath.within("", path).orElse("");
        return "/" + inside + (path.endsWith("/") && !inside.isEmpty() ? "/" : "");
    }

    /** Why a text is no path of the site; empty if it is one. */
    private static String wrongPath(String said) {
        String wrong = wrong(said);
        String path = WebPath.decoded(said);
        Optional<String> within = WebPath.within("", path);
        if (wrong.isEmpty() && within.isEmpty()) {
            wrong = "has a step out of the site, a backslash or a control character";
        }
        if (wrong.isEmpty() && path.contains("//")) {
            wrong = "has an empty part";
        }
        return wrong.isEmpty() ? unfit(within.orElse("")) : wrong;
    }

    /** What no file system takes, or what is not the site's to give. */
    private static String unfit(String path) {
        for (String part : path.split("/", -1)) {
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return "has a part of more than " + LONGEST_NAME + " bytes";
            }
            if (part.equalsIgnoreCase(OWN)) {
                return "has a part " + OWN + ", which is Broadsheet's own";
            }
        }
        return "";
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
