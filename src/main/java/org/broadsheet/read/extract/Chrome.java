package org.broadsheet.read.extract;

/** What a page has around the text of an article. */
public enum Chrome {
    /** Menus, breadcrumbs, links that skip something. */
    NAVIGATION("navigation"),
    /** Headlines of other articles, with or without pictures. */
    TEASERS("links to other articles"),
    /** What readers wrote below the article. */
    COMMENTS("comments"),
    /** What somebody paid for. */
    ADVERTISEMENT("advertisement"),
    /** Newsletters, subscriptions, donations. */
    INVITATION("an invitation to subscribe"),
    /** The notice about cookies, and its kin. */
    CONSENT("a notice about cookies"),
    /** Buttons to share, print, listen; how long reading takes. */
    TOOLS("buttons to share and print"),
    /** Who the author is, below the text. */
    AUTHOR("a box about the author"),
    /** Tags and topics as links. */
    TAGS("tags"),
    /** Links to the other pages of the same text. */
    PAGING("page numbers"),
    /** Fields to be filled in. */
    FORM("a form"),
    /** Copyright, imprint. */
    FOOT("the foot of the page"),
    /** What stands beside the text, or before or behind it. */
    BESIDE("what stands beside the text"),
    /** What the article has in its fields, or the text a second time. */
    REPEATED("what is said elsewhere"),
    /** What the keeper of the archive asked to leave out. */
    ASKED("left out as asked");

    private final String words;

    Chrome(String words) {
        this.words = words;
    }

    /** The words for it that a keeper reads. */
    public String words() {
        return words;
    }
}
