package org.broadsheet.read.extract;

/** How much of what stands in an element and below it. Lengths are in characters without spaces. */
final class Measure {
    /** All text. */
    int chars;

    /** Text within links. */
    int linked;

    /** How much prose stands here; nothing where the element's own surroundings are no text. */
    int prose;

    /** How much of it the page's description repeats as the article's text. */
    int agreed;

    /** Sentences' ends outside links. */
    int sentences;

    /** Whether a heading in it, or all of it, is a link to elsewhere: a teaser has one. */
    boolean linkedHeading;

    /** Whether there is a heading. */
    boolean heading;

    /** Whether a link without words lies over it, as over a teaser that is a link as a whole. */
    boolean covered;

    /** Whether there is a picture. */
    boolean picture;

    /** Whether there is a button or a field. */
    boolean control;

    /** Whether blocks stand within. */
    boolean blocks;

    /** Whether what stands here adds no prose to its parent. */
    boolean shut;

    /** Whether it is one of several teasers that stand side by side. */
    boolean teaser;

    /** The order of its beginning and its end on the page. */
    int begin;

    int end;

    /** Text directly in it and in inline elements. */
    int ownChars;

    int ownLinked;
    int ownSentences;

    /** How much of its text is links, from 0 to 1. */
    double linkDensity() {
        return chars == 0 ? 0 : (double) linked / chars;
    }

    /** How much prose its parent has of it. */
    int given() {
        return shut ? 0 : prose;
    }
}
