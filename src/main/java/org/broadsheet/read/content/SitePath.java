package org.broadsheet.read.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.config.BaseUrl;

/** Paths of the site as people write them: each begins with {@code /} and stays within. */
public final class SitePath {
    private static final int LONGEST = 1000;

    /** The longest name of a file, {@code index.html} for what has no ending aside. */
    private static final int LONGEST_NAME = 255;

    private static final String OWN = ".broadsheet";

    private SitePath() {}

    /** Why a text is no path of the site; empty if it is one. */
    public static String wrong(String said) {
        String wrong = wrongForm(said);
        return wrong.isEmpty() && said.indexOf('?') >= 0
                ? "must have no ? and no #"
                : wrong.isEmpty() ? wrongWay(said) : wrong;
    }

    /** Why a text is no path of the site, with a query or without; empty if it is one. */
    public static String wrongFormer(String said) {
        String wrong = wrongForm(said);
        FormerAddress address = FormerAddress.of(said);
        if (wrong.isEmpty() && !Plain.line(address.query()).equals(address.query())) {
            wrong = "has white space or a control character behind the ?";
        }
        return wrong.isEmpty() ? wrongWay(address.path()) : wrong;
    }

    /** A path that is one, decoded and without {@code .} and {@code ..}. */
    public static String inside(String said) {
        String path = WebPath.decoded(said);
        String inside = WebPath.within("", path).orElse("");
        return "/" + inside + (path.endsWith("/") && !inside.isEmpty() ? "/" : "");
    }

    /** A path that is one, with its query. */
    public static FormerAddress former(String said) {
        FormerAddress address = FormerAddress.of(said);
        return new FormerAddress(inside(address.path()), address.query()).plain();
    }

    /** An absolute address on the site as a path, with what is behind it; else nothing. */
    public static Optional<String> atHome(String address, BaseUrl base) {
        String home = base.absolute("/");
        return address.startsWith(home)
                ? Optional.of("/" + address.substring(home.length()))
                : Optional.empty();
    }

    private static String wrongForm(String said) {
        if (said.length() > LONGEST) {
            return "is too long";
        }
        if (said.startsWith("http:") || said.startsWith("https:") || said.startsWith("//")) {
            return "must be a path of this site, without a host";
        }
        if (!said.startsWith("/")) {
            return "must begin with /";
        }
        return said.indexOf('#') < 0 ? "" : "must have no #";
    }

    private static String wrongWay(String said) {
        String path = WebPath.decoded(said);
        Optional<String> within = WebPath.within("", path);
        if (within.isEmpty()) {
            return "has a step out of the site, a backslash or a control character";
        }
        if (path.contains("//")) {
            return "has an empty part";
        }
        // Else nobody could tell it from what asks for something.
        return path.indexOf('?') >= 0 ? "has an escaped ? in its path" : unfit(within.get());
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
}
