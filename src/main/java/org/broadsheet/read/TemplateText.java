package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.foreign.Expanded;
import org.broadsheet.foreign.Note;
import org.broadsheet.foreign.Surroundings;
import org.broadsheet.foreign.TemplateTags;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Lines;

/**
 * A text whose template tags are taken out, and told.
 *
 * @param text the text
 * @param lines its lines, which are those of the file
 * @param leftOut what is no longer in it
 */
record TemplateText(String text, Lines lines, List<LeftOut> leftOut) {
    private static final String KIND = "template-tag";

    TemplateText {
        leftOut = List.copyOf(leftOut);
    }

    /** Takes the tags out of a text. */
    static TemplateText of(
            String text, Lines lines, Surroundings surroundings, FieldReader.Sink problems) {
        Expanded expanded = TemplateTags.expand(text, surroundings);
        List<LeftOut> leftOut = new ArrayList<>();
        for (Note note : expanded.notes()) {
            Place place = lines.at(note.offset());
            switch (note.kind()) {
                case COMMENT -> leftOut.add(new LeftOut(place, note.text(), "template comment"));
                case SILENT -> leftOut.add(new LeftOut(place, note.text(), "template mark"));
                case UNKNOWN -> {
                    leftOut.add(new LeftOut(place, note.text(), "template tag"));
                    problems.add(
                            Problem.warning(
                                    place,
                                    KIND,
                                    note.label() + " is left out: nobody knows what it made",
                                    "write in its place what it made, or take it out"));
                }
                case FILTER ->
                        problems.add(
                                Problem.warning(
                                        place,
                                        KIND,
                                        note.label() + " is not known; its value stays as it is",
                                        "write in its place what it made"));
                case CONTROL ->
                        problems.add(
                                Problem.warning(
                                        place,
                                        KIND,
                                        note.label()
                                                + " cannot be decided; the text within it stays, once",
                                        "take out what should not be there"));
                case ENDLESS ->
                        problems.add(
                                Problem.warning(
                                        place,
                                        KIND,
                                        note.label() + " begins a tag that never ends; it stays",
                                        "close it, or put it between back-quotes as code"));
            }
        }
        return new TemplateText(
                expanded.text(),
                lines.through(expanded.text(), expanded.offsets()::source),
                leftOut);
    }
}
