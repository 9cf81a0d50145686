package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.broadsheet.catalogue.Catalogue.Listings;
import org.jspecify.annotations.Nullable;

/**
 * Works a few changed articles into an arranged catalogue, and finds out which pages may show it:
 * rather too many than too few. What it cannot do it leaves to a new arrangement, by {@link
 * TooMuch}: much at once, and whatever touches two articles that claim the same.
 *
 * <pre>{@code
 * Revision revision = catalogue.revision(2_000);
 * revision.takeOut();
 * revision.putIn();
 * revision.settle(addresses::listing, front);
 * }</pre>
 */
public final class Revision {
    private final Sql sql;
    private final Readings readings;
    private final int most;
    private final ContestedClaims claims;
    private final TextChanges texts;
    private final TouchedLists lists;
    private final Arrangement arrangement;
    private final AffectedPages affected;
    private final SoughtMedia media;
    private boolean unknown;

    Revision(Sql sql, Readings readings, int most) {
        this.sql = sql;
        this.readings = readings;
        this.most = most;
        this.claims = new ContestedClaims(sql);
        this.texts = new TextChanges(sql, readings);
        this.lists = new TouchedLists(sql);
        this.arrangement = new Arrangement(sql, lists);
        this.affected = new AffectedPages(sql, lists, most);
        this.media = new SoughtMedia(sql, affected);
    }

    /** More than a revision can do: everything is to be arranged and planned anew. */
    public static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;

        /** With a reason, for those who look into it. */
        public TooMuch(String reason) {
            super(reason);
        }
    }

    /** Takes out what is gone. */
    public void takeOut() throws IOException, TooMuch {
        BitSet gone = readings.gone();
        long added = sql.number("SELECT count(*) FROM source WHERE n>?", readings.lastBefore());
        if (gone.cardinality() + added > most) {
            throw new TooMuch("many articles have changed at once");
        }
        if (readings.isLoose()) {
            throw new TooMuch("the spool is to be made anew");
        }
        claims.meet();
        for (long n : numbers(readings.moved())) {
            // What is told of them all together names the lines at which they stood.
            claims.check(n);
            unknown |= hasUnknown(n);
        }
        // Each is noticed while all are in their places: one may show another.
        for (long n : numbers(gone)) {
            claims.check(n);
            media.addThoseOf(n);
            Long now = texts.find(n);
            if (now == null) {
                unknown |= hasUnknown(n);
                affected.goes(n);
            } else {
                unknown |= texts.hasOtherUnknown(n, now);
                affected.readsOtherwise(now);
            }
        }
        for (long n : numbers(gone)) {
            Long now = texts.now(n);
            if (now == null) {
                arrangement.takeOut(n);
            } else {
                arrangement.replace(n, now);
            }
        }
        readings.forgetGone();
    }

    private static long[] numbers(BitSet sources) {
        return sources.stream().asLongStream().toArray();
    }

    private boolean hasUnknown(long n) throws IOException {
        return sql.number("SELECT count(*) FROM unknown WHERE n=?", n) > 0;
    }

    /** Puts in what is new. */
    public void putIn() throws IOException, TooMuch {
        for (Claimant article : claimants()) {
            claims.checkNew(article);
        }
        for (long n :
                sql.all(
                        "SELECT n FROM source WHERE n>?",
                        row -> row.getLong(1),
                        readings.lastBefore())) {
            claims.check(n);
            media.addThoseOf(n);
            if (!texts.isNew(n)) {
                unknown |= hasUnknown(n);
                arrangement.putIn(n);
                affected.comes(n);
            }
        }
    }

    /** The articles that are new, by id. */
    public List<Claimant> claimants() throws IOException {
        return sql.all(
                """
                SELECT n, id, file, line, url, explicit FROM article WHERE n>? AND paged=1
                ORDER BY id
                """,
                Catalogue::claimant,
                readings.lastBefore());
    }

    /**
     * The files that articles sought which are gone or new, besides those in given folders: they
     * are to be looked for again.
     *
     * @param folders paths below {@code content/}; empty for that itself
     */
    public Set<String> media(Collection<String> folders) throws IOException {
        return media.paths(folders);
    }

    /** Whether a file is sought by an article that has a page; and as a picture. */
    public @Nullable Medium soughtNow(String path) throws IOException {
        return media.sought(path);
    }

    /** Notes how a file was found; null if nobody seeks it any more. */
    public void found(String path, @Nullable Medium now) throws IOException {
        media.found(path, now);
    }

    /**
     * Counts and names the lists anew that have changed, and finds the pages that show neighbours.
     *
     * @param listings decides what lists are called and where they stand; asked afresh for each
     *     kind
     * @param front so many articles a list may have to be shown on its front page alone
     */
    public void settle(Supplier<Listings> listings, int front) throws IOException, TooMuch {
        lists.count();
        if (lists.toBeNamed() && claims.any()) {
            throw new TooMuch("lists come or go where articles claim the same");
        }
        lists.name(listings);
        lists.note();
        affected.findMembers(front);
        // What was touched since then has changed in nothing but how its articles appear.
        lists.note();
        affected.findNeighbours();
        TouchedList all = lists.all();
        if (all != null) {
            texts.showIn(all);
        }
    }

    /** The lists in which something has changed. */
    public Collection<TouchedList> lists() {
        return lists.touched();
    }

    /** Where articles are filed that are longer or shorter, and else appear as they did. */
    public Set<Filing> lengths() {
        return texts.lengths();
    }

    /** Where articles are filed of which others show nothing that has changed. */
    public Set<Filing> texts() {
        return texts.filings();
    }

    /** Whether other pages than those of the changed articles may have changed. */
    public boolean seenElsewhere() {
        return affected.elsewhere();
    }

    /** The addresses of pages of articles that are gone, moved or to be planned anew. */
    public Set<String> pages() {
        return affected.vacated();
    }

    /** The addresses, folded, at which a redirect may have come or gone. */
    public Set<String> folds() {
        return affected.folds();
    }

    /** Whether something was told of the former addresses of an article that has changed. */
    public boolean aliasTold() {
        return affected.aliasTold();
    }

    /** Whether an article with corrections has changed. */
    public boolean corrected() {
        return affected.corrected();
    }

    /** Whether a changed article has fields that nobody knows. */
    public boolean unknown() {
        return unknown;
    }

    /** Whether articles stand at other lines of their files, which is all that has changed. */
    public boolean hasMoved() {
        return !readings.moved().isEmpty();
    }

    /** Notices pages of the site that came or went: references may lead to them. */
    public void seekPages(Collection<String> urls) throws IOException {
        affected.seekPages(urls);
    }

    /**
     * An article whose page is to be planned anew.
     *
     * @param position its place in the order of time
     * @param changed whether it is new or has changed itself
     */
    public record Planned(long position, boolean changed) {}

    /**
     * The articles whose pages are to be planned anew, in the order of time; what was found wrong
     * with them is forgotten.
     */
    public List<Planned> articles() throws IOException, TooMuch {
        Map<Long, Planned> planned = new TreeMap<>();
        for (long n : affected.articles()) {
            Long position =
                    sql.first("SELECT position FROM card WHERE n=?", row -> row.getLong(1), n);
            if (position != null) {
                planned.put(position, new Planned(position, n > readings.lastBefore()));
                forgetPlanned(position);
            }
        }
        if (planned.size() > most) {
            throw new TooMuch("many pages show what has changed");
        }
        return List.copyOf(planned.values());
    }

    /** Forgets what was found wrong when the pages of all articles were planned. */
    public void forgetPlanned() throws IOException {
        sql.execute("DELETE FROM problem WHERE planned=1");
    }

    /** Forgets what was found wrong when the page of an article was planned. */
    public void forgetPlanned(long position) throws IOException {
        sql.update(
                """
                DELETE FROM problem WHERE n=(SELECT n FROM card WHERE position=?) AND planned=1
                """,
                position);
    }

    /** Forgets all problems of the build of one kind, which are to be found anew. */
    public void forgetProblems(String kind) throws IOException {
        sql.update("DELETE FROM problem WHERE n=0 AND kind=?", kind);
    }

    /** The same for those told of one file. */
    public void forgetProblems(String kind, String file) throws IOException {
        sql.update("DELETE FROM problem WHERE n=0 AND kind=? AND file=?", kind, file);
    }

    /** Forgets which fields of articles nobody knows, to be found anew. */
    public void forgetUnknown() throws IOException {
        sql.execute(
                """
                DELETE FROM problem WHERE n=0 AND kind='unknown-field'
                AND file LIKE 'content/%' AND file NOT LIKE '%/_defaults.yaml'
                """);
    }

    /** Ends it: from now on readers see what has been revised. */
    public void commit() throws IOException {
        sql.commit();
    }
}
