package org.broadsheet.catalogue;

import org.broadsheet.article.FormerAddress;

/**
 * A former address and where it leads, settled.
 *
 * @param from the former address
 * @param target where it leads: a path of the site, decoded, with what stands behind it, or an
 *     absolute address
 * @param line the line of redirects.csv that says so; 0 if it is an alias of the article at the
 *     target
 * @param shard the number of the file in which the script finds it; {@link #PAGE} if a page stands
 *     there
 */
public record Lead(FormerAddress from, String target, int line, int shard) {
    /** In place of the number of a file. */
    public static final int PAGE = -1;

    /** How many files there are for the script. */
    public static final int SHARDS = 256;

    /** Whether an alias of an article says so. */
    public boolean isAlias() {
        return line == 0;
    }

    /** Whether a page stands there. */
    public boolean hasPage() {
        return shard == PAGE;
    }
}
