package org.broadsheet.render;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Renders what all pages share once: a fragment that {@code th:replace} asks for and that can be
 * rendered without a page, such as the foot, is the same on every page. Whether it can is found by
 * trying: where there is no {@code page}, {@link PathEvaluator} and {@link ThemeMessages} give
 * nothing that could differ between pages.
 */
final class SharedFragments extends AbstractProcessorDialect {
    private static final Pattern FRAGMENT =
            Pattern.compile("\\s{0,9}~\\{\\s{0,9}([\\w/-]{1,99}) :: (\\w{1,99})\\s{0,9}}\\s{0,9}");

    private final TemplateEngine engine;
    private final Locale language;
    private final Map<String, Object> shared;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /**
     * For the templates of an engine.
     *
     * @param engine renders the fragments
     * @param language the archive's language
     * @param shared the variables that are the same for all pages
     */
    SharedFragments(TemplateEngine engine, Locale language, Map<String, Object> shared) {
        super("Shared fragments", "th", StandardReplaceTagProcessor.PRECEDENCE);
        this.engine = engine;
        this.language = language;
        this.shared = shared;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Replace(prefix));
    }

    /** The fragment that an expression names, rendered; nothing if pages differ in it. */
    private Optional<String> rendered(String expression) {
        Optional<String> fragment = known.get(expression);
        if (fragment == null) {
            fragment = render(expression);
            known.put(expression, fragment);
        }
        return fragment;
    }

    private Optional<String> render(String expression) {
        Matcher named = FRAGMENT.matcher(expression);
        if (!named.matches()) {
            return Optional.empty();
        }
        try {
            Set<String> selector = Set.of(named.group(2));
            // Nothing comes of a fragment that is not there, which Thymeleaf's own processor tells.
            return Optional.of(
                            engine.process(named.group(1), selector, new Context(language, shared)))
                    .filter(text -> !text.isEmpty());
        } catch (TemplateProcessingException e) {
            // It needs a page, or it is wrong: then rendering a page tells what is wrong with it.
            return Optional.empty();
        }
    }

    /** Stands in for Thymeleaf's own processor where a fragment is shared. */
    private final class Replace extends AbstractElementTagProcessor {
        Replace(String prefix) {
            super(
                    TemplateMode.HTML,
                    prefix,
                    null,
                    false,
                    "replace",
                    true,
                    StandardReplaceTagProcessor.PRECEDENCE - 1);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            String expression = tag.getAttributeValue("th", "replace");
            if (context.containsVariable("page") && expression != null) {
                rendered(expression).ifPresent(text -> structure.replaceWith(text, false));
            }
        }
    }
}
