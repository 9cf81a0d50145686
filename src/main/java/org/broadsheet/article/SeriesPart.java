package org.broadsheet.article;

import java.util.OptionalInt;

/**
 * An article's place in a series.
 *
 * @param name the series
 * @param part its number as printed, from 1; without one, parts are in the order of their dates
 */
public record SeriesPart(String name, OptionalInt part) {}
