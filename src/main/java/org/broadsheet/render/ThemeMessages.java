package org.broadsheet.render;

import java.util.Locale;
import org.broadsheet.render.view.PageView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * Gives templates their words ({@code #{nav.skip}}): those under {@code article.} in the language
 * of the page's main part, all others in the archive's.
 */
final class ThemeMessages extends AbstractMessageResolver {
    private final Views.Languages languages;
    private final Locale ofArchive;

    ThemeMessages(Views.Languages languages, Locale ofArchive) {
        this.languages = languages;
        this.ofArchive = ofArchive;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context,
            @Nullable Class<?> origin,
            String key,
            Object @Nullable [] values) {
        Locale language = ofArchive;
        if (key.startsWith("article.")) {
            if (!(context.getVariable("page") instanceof PageView page)) {
                throw new TemplateProcessingException("#{" + key + "} needs a page");
            }
            language = Locale.forLanguageTag(page.lang());
        }
        Words words = languages.of(language);
        if (!words.has(key)) {
            throw new TemplateProcessingException("there are no words \"" + key + "\"");
        }
        return values == null ? words.say(key) : words.say(key, values);
    }

    @Override
    public @Nullable String createAbsentMessageRepresentation(
            ITemplateContext context,
            @Nullable Class<?> origin,
            String key,
            Object @Nullable [] values) {
        return null;
    }
}
