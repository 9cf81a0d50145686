package org.broadsheet.catalogue;

/** Whether and how an article is published. */
public enum Status {
    /** In all lists. */
    PUBLISHED,
    /** Shown as a draft, because drafts were asked for; in all lists. */
    SHOWN_DRAFT,
    /** A notice stands at its address; in no list. */
    WITHDRAWN,
    /** A page about the archive; in no list. */
    PAGE,
    /** Nowhere: a draft. */
    DRAFT,
    /** Nowhere: its embargo has not passed. */
    EMBARGOED,
    /** Nowhere: it has expired. */
    EXPIRED;

    /** Whether it stands in lists, counts and among neighbours. */
    public boolean listed() {
        return this == PUBLISHED || this == SHOWN_DRAFT;
    }

    /** Whether it has a page of its own. */
    public boolean hasPage() {
        return listed() || this == WITHDRAWN || this == PAGE;
    }
}
