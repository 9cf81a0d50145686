package org.broadsheet.site;

import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Problem;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.Claimant;

/**
 * Settles who has which id and address, before the catalogue is arranged: the site's own pages come
 * first, then addresses that articles name themselves, then those that are derived. What an article
 * loses is told.
 */
public final class Claims {
    private final Catalogue catalogue;
    private final Addresses addresses;
    private int dropped;

    /** The claims of a catalogue in which all articles are. */
    public Claims(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    /**
     * Settles all claims.
     *
     * @return how many articles lost theirs and cannot be published
     */
    public int settle() throws IOException {
        catalogue.sameIds(this::sameId);
        for (String page : addresses.ofTheSite()) {
            catalogue.claim(page, "the site's page " + page);
        }
        catalogue.findLists(addresses::listing);
        for (Claimant article : catalogue.onClaimedUrls()) {
            onPage(article, catalogue.owner(article.url()));
        }
        for (Claimant article : catalogue.explicitUrls()) {
            if (Addresses.isOfTheSite(article.url())) {
                taken(article, "the site itself");
                continue;
            }
            String list = Addresses.listOfPeriod(article.url());
            if (!list.isEmpty() && catalogue.hasList(list)) {
                taken(article, "a period of " + list);
            }
        }
        for (Claimant article : catalogue.explicitUrls()) {
            for (String above : Addresses.filesAbove(article.url())) {
                String file = catalogue.spelled(above);
                if (file != null && !file.endsWith("/")) {
                    taken(article, "a page below " + file);
                    break;
                }
            }
        }
        catalogue.sameUrls(this::sameUrl);
        return dropped;
    }

    /**
     * Whether articles that come to a settled catalogue claim what is another's, or might: then all
     * claims are to be settled anew.
     */
    public boolean contested(List<Claimant> articles) throws IOException {
        for (Claimant article : articles) {
            String list = Addresses.listOfPeriod(article.url());
            if (article.explicit()
                    && (Addresses.isOfTheSite(article.url())
                            || (!list.isEmpty() && catalogue.hasList(list)))) {
                return true;
            }
            for (String above : Addresses.filesAbove(article.url())) {
                String file = catalogue.spelled(above);
                if (file != null && !file.endsWith("/")) {
                    return true;
                }
            }
            if (catalogue.hasExplicitBelow(article.url())) {
                return true;
            }
        }
        return false;
    }

    private void sameId(List<Claimant> articles) throws IOException {
        Claimant keeper =
                articles.stream()
                        .min(java.util.Comparator.comparing(Claimant::place))
                        .orElseThrow();
        for (Claimant article : articles) {
            if (article.number() != keeper.number()) {
                catalogue.report(
                        Problem.error(
                                article.place(),
                                "same-id",
                                "id \"" + article.id() + "\" is that of " + keeper.place() + " too",
                                "give one of them another id"));
                drop(article);
            }
        }
    }

    private void onPage(Claimant article, @org.jspecify.annotations.Nullable String owner)
            throws IOException {
        String whose = owner == null ? "another page" : owner;
        if (article.explicit()) {
            taken(article, whose);
        } else {
            move(article, whose);
        }
    }

    private void sameUrl(List<Claimant> articles) throws IOException {
        Claimant keeper = articles.getFirst();
        for (Claimant article : articles.subList(1, articles.size())) {
            if (article.explicit()) {
                taken(article, keeper.place().toString());
            } else {
                move(article, keeper.place().toString());
            }
        }
    }

    private void taken(Claimant article, String owner) throws IOException {
        catalogue.report(
                Problem.error(
                        article.place(),
                        "same-url",
                        "url \"" + article.url() + "\" is that of " + owner,
                        "give one of them another url"));
        drop(article);
    }

    private void drop(Claimant article) throws IOException {
        catalogue.drop(article);
        dropped++;
    }

    private void move(Claimant article, String owner) throws IOException {
        String url = Addresses.moved(article.url(), article.id());
        catalogue.report(
                Problem.warning(
                        article.place(),
                        "same-url",
                        article.url() + " is taken by " + owner + "; published at " + url,
                        "give it a slug of its own"));
        catalogue.move(article, url);
    }
}
