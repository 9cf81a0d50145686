package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.RecentPost;
import org.broadsheet.build.Inspected;
import org.broadsheet.build.Inspected.Outcome;
import org.broadsheet.build.Inspected.Pointer;
import org.broadsheet.catalogue.Membership;
import org.broadsheet.read.FieldOrigin;
import org.broadsheet.read.content.LeftOut;
import tools.jackson.core.JsonGenerator;

/** Writes what came of articles as JSON, for programs. */
final class InspectionJson {
    private final PrintWriter out;
    private final JsonGenerator json;

    InspectionJson(PrintWriter out) {
        this.out = out;
        this.json = Json.to(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("articles");
    }

    void write(Inspected inspected) {
        json.writeStartObject();
        json.writeStringProperty("file", inspected.place().file());
        json.writeNumberProperty("line", inspected.place().position().line());
        json.writeBooleanProperty("publishable", inspected.outcome().isPresent());
        json.writeArrayPropertyStart("fields");
        for (FieldOrigin origin : inspected.origins()) {
            write(origin);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("leftOut");
        for (LeftOut left : inspected.leftOut()) {
            json.writeStartObject();
            json.writeStringProperty("text", left.text());
            json.writeStringProperty("rule", left.rule());
            place(left.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        inspected.outcome().ifPresent(this::write);
        json.writeArrayPropertyStart("problems");
        for (Problem problem : inspected.problems()) {
            Json.problem(json, problem);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(FieldOrigin origin) {
        json.writeStartObject();
        json.writeStringProperty("name", origin.field());
        json.writeStringProperty("value", origin.value());
        json.writeStringProperty("rule", origin.rule());
        json.writeStringProperty("sureness", origin.sureness().name().toLowerCase(Locale.ROOT));
        place(origin.place());
        json.writeArrayPropertyStart("passedOver");
        origin.passedOver().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(Place place) {
        json.writeStringProperty("file", place.file());
        json.writeNumberProperty("line", place.position().line());
        json.writeNumberProperty("column", place.position().column());
    }

    private void write(Outcome outcome) {
        Article article = outcome.article();
        json.writeStringProperty("status", outcome.status().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("address", outcome.address());
        json.writeArrayPropertyStart("lists");
        for (Membership list : outcome.lists()) {
            json.writeStartObject();
            json.writeStringProperty("list", list.kind());
            json.writeStringProperty("name", list.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("words", article.words());
        json.writeNumberProperty("paragraphs", InspectionText.paragraphs(article));
        json.writeNumberProperty("pictures", InspectionText.pictures(article));
        json.writeArrayPropertyStart("subHeads");
        article.contents().forEach(head -> json.writeString(head.text()));
        json.writeEndArray();
        json.writeStringProperty("excerpt", article.excerpt());
        json.writeArrayPropertyStart("references");
        outcome.references().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("recentPosts");
        for (RecentPost post : article.recentPosts()) {
            json.writeStartObject();
            json.writeStringProperty("headline", post.headline());
            json.writeStringProperty("excerpt", post.excerpt());
            json.writeStringProperty("age", post.age());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** {@code found} is null where only a build knows. */
    private void write(Pointer pointer) {
        json.writeStartObject();
        json.writeStringProperty(
                "kind", pointer.reference().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("written", pointer.reference().written());
        if (pointer.certain()) {
            json.writeBooleanProperty("found", !pointer.found().isEmpty());
        } else {
            json.writeNullProperty("found");
        }
        json.writeStringProperty("file", pointer.found());
        json.writeEndObject();
    }

    void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.flush();
        out.flush();
    }
}
