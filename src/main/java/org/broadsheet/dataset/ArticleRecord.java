package org.broadsheet.dataset;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.broadsheet.article.FieldValue;

/**
 * All that is known of a published article. Dates are in Extended Date/Time Format (ISO
 * 8601-2:2019, annex A), addresses absolute; what is not known is empty. The schema beside this
 * class says what each means.
 *
 * @param id the name that never changes
 * @param uri the same as a {@code tag:} URI, unique in the world
 * @param url where it stands
 * @param type its type
 * @param title its headline
 * @param kicker the line above it
 * @param summary its standfirst
 * @param date when it was published
 * @param earliest the earliest day that the date may mean, {@code YYYY-MM-DD}
 * @param updated when it was last changed
 * @param section its section
 * @param tags its tags
 * @param authors its authors
 * @param byline the byline as printed, if it says more
 * @param contributors others who had a part
 * @param series the series it is part of
 * @param part its number there as printed
 * @param lists its values in lists that the archive has added, by their names
 * @param language its language (BCP 47)
 * @param translationOf the id of what it translates
 * @param words how many words it has
 * @param images its pictures
 * @param corrections what was put right, the newest first
 * @param related what its author points at, as written
 * @param sourceName where it first appeared
 * @param sourceUrl the address there
 * @param captured when it was saved from there
 * @param edition the edition of the printed paper
 * @param page the page of the printed paper
 * @param rights on which terms it may be used
 * @param aliases former addresses
 * @param fields what else its file says
 * @param text its whole text, if that is published as data
 */
public record ArticleRecord(
        String id,
        String uri,
        String url,
        String type,
        String title,
        String kicker,
        String summary,
        String date,
        String earliest,
        String updated,
        String section,
        List<String> tags,
        List<String> authors,
        String byline,
        List<Contributor> contributors,
        String series,
        OptionalInt part,
        Map<String, List<String>> lists,
        String language,
        String translationOf,
        int words,
        List<Picture> images,
        List<Correction> corrections,
        List<String> related,
        String sourceName,
        String sourceUrl,
        String captured,
        String edition,
        String page,
        String rights,
        List<String> aliases,
        Map<String, FieldValue> fields,
        String text) {

    /** Somebody who had a part, and which. */
    public record Contributor(String name, String role) {}

    /** A picture. */
    public record Picture(String url, String alt, String caption, String credit, String rights) {}

    /** Something put right: {@code correction}, {@code clarification} or {@code retraction}. */
    public record Correction(String date, String kind, String text) {}
}
