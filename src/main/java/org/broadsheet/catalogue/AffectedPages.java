package org.broadsheet.catalogue;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.jspecify.annotations.Nullable;

/**
 * The pages that may show what a revision changes, or lead to it: rather too many than too few.
 *
 * <p>An article is shown by those near it in its lists, by its translations, and by whoever sought
 * it. Those near it are found last of all, when everything is in its place.
 */
final class AffectedPages {
    /** An article shows so many of those before it in a list, and of those after it. */
    private static final int SHOWN_BEFORE = 6;

    private static final int SHOWN_AFTER = 2;

    private final Sql sql;
    private final TouchedLists lists;
    private final int most;
    private final Set<Long> articles = new HashSet<>();
    private final Set<Stand> stands = new HashSet<>();
    private final Set<String> vacated = new TreeSet<>();
    private final Set<String> folds = new TreeSet<>();
    private boolean elsewhere;
    private boolean corrected;
    private boolean aliasTold;

    AffectedPages(Sql sql, TouchedLists lists, int most) {
        this.sql = sql;
        this.lists = lists;
        this.most = most;
    }

    /** Where something has changed in a list. */
    private record Stand(long list, long position) {}

    private record Appearance(
            long position, int filed, boolean listed, String url, String fold, String headline) {}

    /** The text of an article has changed, which only its own page shows. */
    void readsOtherwise(long n) {
        articles.add(n);
    }

    /** An article goes: to be called while it is in its place. */
    void goes(long n) throws IOException, TooMuch {
        notice(n);
        vacated.addAll(
                sql.all(
                        """
                        SELECT url FROM card WHERE n=?1 UNION ALL
                        SELECT path FROM alias CROSS JOIN card USING(n)
                        WHERE n=?1 AND path LIKE '/%'
                        """,
                        row -> row.getString(1), n));
    }

    /** An article has come: to be called when it is in its place. */
    void comes(long n) throws IOException, TooMuch {
        notice(n);
    }

    private record Source(String id, String file) {}

    /** Notices where an article appears: its own page, and whatever may show it or lead to it. */
    private void notice(long n) throws IOException, TooMuch {
        articles.add(n);
        elsewhere = true;
        Source source =
                sql.first(
                        "SELECT id, file FROM article WHERE n=?",
                        row -> new Source(row.getString(1), row.getString(2)),
                        n);
        if (source == null) {
            return; // an error kept it out
        }
        aliasTold |=
                sql.number(
                                "SELECT count(*) FROM problem WHERE kind='alias-taken' AND file=?",
                                source.file())
                        > 0;
        seek("ID", source.id());
        seek("FILE", source.file().substring(source.file().indexOf('/') + 1));
        Appearance is = appearance(n);
        if (is == null) {
            return;
        }
        appears(n, is);
        seekUrl(is.fold());
        seek("HEADLINE", is.headline());
        for (String fold :
                sql.all("SELECT fold FROM alias WHERE n=?", row -> row.getString(1), n)) {
            seekUrl(fold);
            seek("ADDRESS", fold);
        }
        showTranslations(source.id());
    }

    /** Other pages show an article otherwise, which is found as before. */
    void appearsOtherwise(long n) throws IOException {
        Appearance is = appearance(n);
        if (is != null) {
            appears(n, is);
        }
    }

    private @Nullable Appearance appearance(long n) throws IOException {
        return sql.first(
                "SELECT position, filed, listed, url, fold, headline FROM card WHERE n=?",
                AffectedPages::appearance,
                n);
    }

    private static Appearance appearance(ResultSet row) throws SQLException {
        return new Appearance(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3) != 0,
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private void appears(long n, Appearance is) throws IOException {
        elsewhere = true;
        articles.add(n);
        if (is.listed()) {
            for (long list : lists.of(n)) {
                lists.touch(list).filings().add(Filing.ofCode(is.filed()));
                stands.add(new Stand(list, is.position()));
            }
        }
        corrected |= sql.number("SELECT count(*) FROM correction WHERE n=?", n) > 0;
        for (String original :
                sql.all("SELECT original FROM translation WHERE n=?", row -> row.getString(1), n)) {
            showTranslations(original);
        }
    }

    /** An article and its translations name each other. */
    private void showTranslations(String original) throws IOException {
        show("SELECT n FROM translation WHERE original=?", original);
        show("SELECT n FROM card WHERE id=?", original);
    }

    private void seek(String by, String name) throws IOException {
        show("SELECT n FROM sought WHERE by=? AND name=?", by, name);
    }

    private void seekUrl(String fold) throws IOException {
        folds.add(fold);
        seek("URL", fold);
    }

    private void show(String numbers, Object... values) throws IOException {
        articles.addAll(sql.all(numbers, row -> row.getLong(1), values));
    }

    /** Pages of the site came or went: references may lead to them. */
    void seekPages(Collection<String> urls) throws IOException {
        for (String url : urls) {
            seekUrl(Names.pathKey(url));
        }
    }

    /**
     * Finds the articles that show of a list how it is called, their part in it, or that it has
     * more than a front page.
     *
     * @param front so many articles a list may have to be shown on its front page alone
     */
    void findMembers(int front) throws IOException, TooMuch {
        for (TouchedList list : List.copyOf(lists.touched())) {
            ListRow before = list.before();
            ListRow after = list.after();
            if (after != null && list.renamed()) {
                for (long n : members(after)) {
                    articles.add(n);
                    appearsOtherwise(n);
                }
            } else if (before != null
                    && after != null
                    && (after.kind().equals("series")
                            || (before.count() <= front) != (after.count() <= front))) {
                articles.addAll(members(after));
            }
        }
        if (lists.touched().stream().anyMatch(TouchedList::renamed)) {
            // What is withdrawn is in no list, and names its section, tags and authors.
            show("SELECT n FROM card WHERE listed=0");
        }
    }

    private List<Long> members(ListRow list) throws IOException, TooMuch {
        List<Long> members =
                sql.all(
                        "SELECT n FROM entry CROSS JOIN card USING(position) WHERE list=? LIMIT ?",
                        row -> row.getLong(1),
                        list.number(),
                        most + 1);
        if (members.size() > most) {
            throw new TooMuch("a list with many articles has changed");
        }
        return members;
    }

    /** Finds the articles that show others near them in a list. */
    void findNeighbours() throws IOException {
        for (Stand stand : stands) {
            show(
                    """
                    SELECT n FROM entry CROSS JOIN card USING(position)
                    WHERE list=? AND position>? ORDER BY position LIMIT ?
                    """,
                    stand.list(),
                    stand.position(),
                    SHOWN_BEFORE);
            show(
                    """
                    SELECT n FROM entry CROSS JOIN card USING(position)
                    WHERE list=? AND position<? ORDER BY position DESC LIMIT ?
                    """,
                    stand.list(),
                    stand.position(),
                    SHOWN_AFTER);
        }
    }

    /** The numbers of the articles whose pages are to be planned anew; some may be gone. */
    Set<Long> articles() {
        return articles;
    }

    /**
     * The addresses at which articles stood that are gone, and from which redirects led to them.
     */
    Set<String> vacated() {
        return vacated;
    }

    /** The addresses, folded, at which a redirect may have come or gone. */
    Set<String> folds() {
        return folds;
    }

    /** Whether there are other pages among them than those of the changed articles. */
    boolean elsewhere() {
        return elsewhere;
    }

    /** Whether something was told of the former addresses of an article that has changed. */
    boolean aliasTold() {
        return aliasTold;
    }

    /** Whether an article with corrections has changed. */
    boolean corrected() {
        return corrected;
    }
}
