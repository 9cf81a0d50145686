package org.broadsheet.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Gives Thymeleaf the templates of a theme; each is read and parsed once. */
final class ThemeTemplates extends AbstractTemplateResolver {
    private final ThemeFiles files;

    ThemeTemplates(ThemeFiles files) {
        this.files = files;
    }

    private ITemplateResource resource(String template) {
        try {
            String text = files.text(template + ".html");
            if (text == null) {
                throw new TemplateProcessingException("there is no template " + template + ".html");
            }
            return new StringTemplateResource(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            String owner,
            String template,
            Map<String, Object> attributes) {
        return resource(template);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration,
            String owner,
            String template,
            Map<String, Object> attributes) {
        return TemplateMode.HTML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration,
            String owner,
            String template,
            Map<String, Object> attributes) {
        return AlwaysValidCacheEntryValidity.INSTANCE;
    }
}
