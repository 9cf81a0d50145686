package org.broadsheet.site;

import java.io.IOException;
import org.broadsheet.article.Problem;
import org.broadsheet.catalogue.Card;

/** Takes problems that show when the page of an article is planned. */
public interface PageProblems {
    /** Takes a problem of the page of an article. */
    void report(Card article, Problem problem) throws IOException;
}
