package org.broadsheet.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.render.view.TeaserView;
import org.broadsheet.site.PagePlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The newest articles as data, for the script that fills "Latest". */
final class LatestJson {
    private LatestJson() {}

    static String write(PagePlan.Latest plan, Views views) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("articles");
            List<TeaserView> shown = views.lines(plan.articles());
            for (int i = 0; i < shown.size(); i++) {
                TeaserView view = shown.get(i);
                // The pages that show it are in many languages.
                Locale language = views.language(plan.articles().get(i).card().lang());
                json.writeStartObject();
                json.writeStringProperty("url", view.url());
                json.writeStringProperty("title", view.title());
                json.writeStringProperty("lang", language.toLanguageTag());
                json.writeStringProperty("dir", Views.direction(language));
                json.writeStringProperty("date", view.date().brief());
                json.writeStringProperty("datetime", view.date().iso());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }
}
