package org.broadsheet.render;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Reference;
import org.broadsheet.article.SafeHtml;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Resolution;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** Puts links and pictures into the texts of articles. */
final class Bodies {
    private static final Pattern ALT = Pattern.compile("\\balt=\"([^\"]*)\"");

    private final UnaryOperator<String> links;

    /**
     * For pages, or for what is read elsewhere.
     *
     * @param links the address of a path of the site
     */
    Bodies(UnaryOperator<String> links) {
        this.links = links;
    }

    /** A body with what its references lead to; {@code words} are in the article's language. */
    SafeHtml of(Article article, Map<Reference, Resolution> resolutions, Words words) {
        return article.body()
                .resolved(
                        reference -> begin(reference, resolutions.get(reference)),
                        reference ->
                                "<span class=\"missing\">"
                                        + HtmlEscape.escapeHtml5Xml(missing(reference, words))
                                        + "</span>");
    }

    /** In place of a picture that is not there stand the words that describe it. */
    private static String missing(Reference reference, Words words) {
        Matcher alt = ALT.matcher(reference.attributes());
        String described = alt.find() ? HtmlEscape.unescapeHtml(alt.group(1)).strip() : "";
        return described.isEmpty()
                ? words.say("image.missing")
                : words.say("image.missingOf", described);
    }

    private @Nullable String begin(Reference reference, @Nullable Resolution resolution) {
        String address = address(resolution);
        if (address.isEmpty()) {
            return null;
        }
        if (reference.kind() == Reference.Kind.IMAGE) {
            Medium medium = resolution instanceof Resolution.ToMedium to ? to.medium() : null;
            String size =
                    medium == null || medium.width() == 0
                            ? ""
                            : " width=\""
                                    + medium.width()
                                    + "\" height=\""
                                    + medium.height()
                                    + "\"";
            return "<img src=\""
                    + escaped(address)
                    + "\""
                    + size
                    + reference.attributes()
                    + " loading=\"lazy\">";
        }
        String fragment = reference.fragment().isEmpty() ? "" : "#" + reference.fragment();
        return "<a href=\""
                + escaped(address + fragment)
                + "\""
                + reference.attributes()
                + (resolution instanceof Resolution.ToWeb ? " rel=\"external\"" : "")
                + ">";
    }

    /** Where a resolution leads, or empty. */
    String address(@Nullable Resolution resolution) {
        return switch (resolution) {
            case Resolution.ToArticle to -> links.apply(to.article().url());
            case Resolution.ToMedium to -> links.apply(Addresses.medium(to.medium().path()));
            case Resolution.ToPage to -> links.apply(to.path());
            case Resolution.ToWeb to -> to.url();
            case Resolution.Nowhere _ -> "";
            case null -> "";
        };
    }

    private static String escaped(String value) {
        return HtmlEscape.escapeHtml5Xml(value);
    }
}
