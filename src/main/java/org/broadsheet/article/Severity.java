package org.broadsheet.article;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** The article, setting or template cannot be used; an article is left out. */
    ERROR,
    /** Published all the same; a keeper should mend it. */
    WARNING;

    /** The word in messages and reports: {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
