package org.broadsheet.catalogue;

import org.broadsheet.article.Place;

/**
 * An article that claims an address.
 *
 * @param number the article's number in the catalogue
 * @param id its id
 * @param place where it was read
 * @param url the address
 * @param explicit whether the article names the address itself
 */
public record Claimant(long number, String id, Place place, String url, boolean explicit) {}
