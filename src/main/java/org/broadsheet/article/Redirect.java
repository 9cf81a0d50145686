package org.broadsheet.article;

/**
 * A wish that one address lead to another.
 *
 * @param place where it says from where
 * @param from from where
 * @param target where to: an absolute http(s) address in ASCII, or a path of the site, decoded, and
 *     what stands behind it in ASCII
 * @param targetPlace where it says where to
 */
public record Redirect(Place place, FormerAddress from, String target, Place targetPlace) {
    /** Whether a target is one of the site. */
    public static boolean isWithin(String target) {
        return target.startsWith("/");
    }

    /** The path and query of a target within the site. */
    public static FormerAddress within(String target) {
        int hash = target.indexOf('#');
        return FormerAddress.of(hash < 0 ? target : target.substring(0, hash));
    }
}
