package org.broadsheet.render;

import java.util.Map;
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
    private final Links links;

    Bodies(Links links) {
        this.links = links;
    }

    /** A body with what its references lead to; {@code words} are in the article's language. */
    SafeHtml of(Article article, Map<Reference, Resolution> resolutions, Words words) {
        return article.body()
                .resolved(
                        reference -> begin(reference, resolutions.get(reference)),
                        reference ->
                                "<span class=\"missing\">"
                                        + HtmlEscape.escapeHtml5Xml(words.say("image.missing"))
                                        + "</span>");
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
        return "<a href=\"" + escaped(address + fragment) + "\"" + reference.attributes() + ">";
    }

    /** Where a resolution leads, or empty. */
    String address(@Nullable Resolution resolution) {
        return switch (resolution) {
            case Resolution.ToArticle to -> links.to(to.article().url());
            case Resolution.ToMedium to -> links.to(Addresses.medium(to.medium().path()));
            case Resolution.ToPage to -> links.to(to.path());
            case Resolution.ToWeb to -> to.url();
            case Resolution.Nowhere _ -> "";
            case null -> "";
        };
    }

    private static String escaped(String value) {
        return HtmlEscape.escapeHtml5Xml(value);
    }
}
