package org.broadsheet.data;

import java.util.Optional;
import org.broadsheet.article.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2. Every scalar is text ({@code no}, {@code 1984-06} and {@code 007} stay what they
 * are), but for the empty ones, {@code ~} and {@code null}, which are nothing. Tags are ignored.
 */
public final class Yaml {
    private static final int MAX_CHARS = 32 << 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_CHARS).build();

    private Yaml() {}

    /**
     * Reads a text.
     *
     * @param text one YAML document
     * @param file its file, for problems
     * @param firstLine the line of the file at which the text begins, from 1
     * @return the tree, or the problems; never an exception
     */
    public static Parsed parse(String text, String file, int firstLine) {
        LineIndex lines = new LineIndex(text, firstLine);
        TreeBuilder tree = new TreeBuilder(file);
        if (text.length() > MAX_CHARS) {
            tree.fail(lines.at(0, 0), "too large", "at most 32 MB");
            return tree.parsed(lines.at(0, 0));
        }
        try {
            int documents = 0;
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                Position at = event.getStartMark().map(m -> at(m, lines)).orElse(Position.WHOLE);
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    tree.fail(at, "a second document begins", "leave one");
                }
                take(event, at, tree);
                if (tree.failed()) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            YamlTrouble trouble = YamlTrouble.of(e, text);
            tree.fail(
                    mark == null ? Position.WHOLE : at(mark, lines),
                    "not YAML: " + trouble.message(),
                    trouble.hint());
        } catch (ReaderException e) {
            tree.fail(
                    character(text, e.getPosition(), firstLine),
                    String.format("the character U+%04X is not allowed", e.getCodePoint()),
                    "remove it");
        } catch (YamlEngineException e) {
            tree.fail(lines.at(0, 0), "not YAML", YamlTrouble.firstLine(e.getMessage()));
        }
        return tree.parsed(lines.at(0, 0));
    }

    private static void take(Event event, Position at, TreeBuilder tree) {
        switch (event.getEventId()) {
            case MappingStart -> tree.beginFields(anchor(event), at);
            case SequenceStart -> tree.beginItems(anchor(event), at);
            case MappingEnd, SequenceEnd -> tree.end();
            case Alias -> {
                String anchor = ((AliasEvent) event).getAlias().getValue();
                if (tree.expectsName()) {
                    tree.fail(at, "a field's name must be text", "put it in quotes");
                }
                tree.alias(anchor, at);
            }
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                if (tree.expectsName()) {
                    tree.name(scalar.getValue(), at);
                } else {
                    value(scalar, at, anchor(event), tree);
                }
            }
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        }
    }

    private static void value(ScalarEvent scalar, Position at, String anchor, TreeBuilder tree) {
        String text = scalar.getValue();
        boolean nothing =
                scalar.isPlain()
                        && switch (text) {
                            case "", "~", "null", "Null", "NULL" -> true;
                            default -> false;
                        };
        if (nothing) {
            tree.nothing(at, anchor);
        } else {
            tree.text(text, at, anchor);
        }
    }

    private static String anchor(Event event) {
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        return anchor.map(Anchor::getValue).orElse("");
    }

    private static Position at(Mark mark, LineIndex lines) {
        return lines.at(mark.getLine(), mark.getColumn());
    }

    /** The position of a code point of the text. */
    private static Position character(String text, int index, int firstLine) {
        int line = firstLine;
        int column = 1;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < index; seen++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + Character.charCount(c);
        }
        return new Position(line, column);
    }
}
