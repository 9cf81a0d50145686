package org.broadsheet.hosting;

import java.util.ArrayList;
import java.util.List;

/**
 * From where a server leads, and where to.
 *
 * @param decoded the path on the host, decoded
 * @param path the same in ASCII, escaped
 * @param query what is asked for, escaped as it was written; empty if that does not matter
 * @param canonical the same in one spelling and order; empty if nothing is
 * @param target where to: a path on the host or an absolute address, in ASCII, escaped
 * @param page whether a page leads on from there where no server does
 */
public record Rule(
        String decoded, String path, String query, String canonical, String target, boolean page) {
    /** What some server takes for one address, in bytes; nobody has longer ones. */
    private static final int LONGEST = 2000;

    /** Whether it holds only if something is asked for. */
    public boolean asks() {
        return !canonical.isEmpty();
    }

    /** Whether every server takes it. */
    public boolean isShort() {
        return path.length() + query.length() < LONGEST && target.length() < LONGEST;
    }

    /** The ways in which it may be asked for. */
    List<String> queries() {
        return query.equals(canonical) ? List.of(query) : List.of(query, canonical);
    }

    /** The path with and without a slash behind it, if it is that of a folder. */
    static List<String> spellings(String path) {
        List<String> spellings = new ArrayList<>();
        spellings.add(path);
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.isEmpty() && path.length() > 1) {
            spellings.add(path.substring(0, path.length() - 1));
        } else if (last.indexOf('.') < 0) {
            spellings.add(path + "/");
        }
        return spellings;
    }
}
