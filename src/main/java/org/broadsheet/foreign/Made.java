package org.broadsheet.foreign;

/** What a tag makes. */
sealed interface Made {
    /** A picture, with what stands about it; each text may be empty, {@code src} not. */
    record Picture(String src, String alt, String caption, String link) implements Made {}

    /** Something shown from elsewhere. */
    record Embed(String url, String title) implements Made {}

    /** A part of a text: an address, a value. */
    record Words(String text) implements Made {}

    /** A value with a filter that nobody knows. */
    record Guessed(String text) implements Made {}

    /** Nothing, and nothing is lost. */
    record Silent() implements Made {}

    /** A condition or loop, whose text stays. */
    record Control() implements Made {}

    /** Nobody can know. */
    record Unknown() implements Made {}
}
