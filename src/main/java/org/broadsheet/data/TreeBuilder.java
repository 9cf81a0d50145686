package org.broadsheet.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree from what a parser meets, without recursion: deep input cannot overflow the stack.
 * Depth and number of values are bounded, the latter with every alias counted as what it stands
 * for. After a failure it takes nothing more.
 */
final class TreeBuilder {
    /** How deep lists and fields may be nested. */
    static final int MAX_DEPTH = 50;

    /** How many values a tree may have. */
    static final int MAX_VALUES = 1_000_000;

    private static final int BEGINNING = 40;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final CleanTexts texts;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, Built> anchors = new HashMap<>();
    private @Nullable FieldValue root;
    private boolean failed;

    TreeBuilder(String file) {
        this.file = file;
        this.texts = new CleanTexts(file, problems);
    }

    /** A value with what it weighs. */
    private record Built(FieldValue value, int size, int height) {}

    /** A list or fields that are not complete yet. */
    private static final class Level {
        final @Nullable Map<String, FieldValue> fields;
        final List<FieldValue> items = new ArrayList<>();
        final Map<String, Position> names = new HashMap<>();
        final String anchor;
        final Position at;
        String name = "";
        boolean named;
        int size = 1;
        int height = 1;

        Level(boolean isFields, String anchor, Position at) {
            this.fields = isFields ? new LinkedHashMap<>() : null;
            this.anchor = anchor;
            this.at = at;
        }
    }

    boolean failed() {
        return failed;
    }

    /** Whether the next scalar is the name of a field. */
    boolean expectsName() {
        Level level = levels.peek();
        return level != null && level.fields != null && !level.named;
    }

    void beginFields(String anchor, Position at) {
        begin(new Level(true, anchor, at));
    }

    void beginItems(String anchor, Position at) {
        begin(new Level(false, anchor, at));
    }

    private void begin(Level level) {
        if (expectsName()) {
            fail(level.at, "a field's name must be text", "put it in quotes");
        } else if (levels.size() >= MAX_DEPTH) {
            fail(level.at, "nested too deeply", "at most " + MAX_DEPTH + " levels");
        } else {
            levels.push(level);
        }
    }

    /** The name of the field whose value comes next. */
    void name(String name, Position at) {
        Level level = levels.peek();
        if (failed || level == null) {
            return;
        }
        level.name = texts.clean(name, at);
        level.named = true;
        Position first = level.names.putIfAbsent(level.name, at);
        if (first != null) {
            error(
                    at,
                    "duplicate-field",
                    quoted(name) + " is given twice",
                    first.line() == at.line()
                            ? "leave one of them"
                            : "first on line " + first.line() + "; leave one of them");
        }
    }

    /** A value that is a text. */
    void text(String text, Position at, String anchor) {
        scalar(new FieldValue.Text(texts.clean(text, at), at), anchor);
    }

    /** A value that is nothing. */
    void nothing(Position at, String anchor) {
        scalar(new FieldValue.Nothing(at), anchor);
    }

    private void scalar(FieldValue value, String anchor) {
        add(anchored(new Built(value, 1, 0), anchor), value.at());
    }

    void alias(String anchor, Position at) {
        Built built = anchors.get(anchor);
        if (built == null) {
            fail(
                    at,
                    quoted("*" + anchor) + " stands for nothing before it",
                    "put a text that begins with * in quotes");
        } else {
            add(built, at);
        }
    }

    void end() {
        if (failed) {
            return;
        }
        Level level = levels.pop();
        FieldValue value =
                level.fields != null
                        ? new FieldValue.Fields(level.fields, level.at)
                        : new FieldValue.Items(level.items, level.at);
        add(anchored(new Built(value, level.size, level.height), level.anchor), level.at);
    }

    private Built anchored(Built built, String anchor) {
        if (!anchor.isEmpty()) {
            anchors.put(anchor, built);
        }
        return built;
    }

    private void add(Built built, Position at) {
        if (failed) {
            return;
        }
        Level level = levels.peek();
        if (level == null) {
            root = built.value();
            return;
        }
        level.size += built.size();
        level.height = Math.max(level.height, built.height() + 1);
        if (level.size > MAX_VALUES) {
            fail(at, "too many values", "at most " + MAX_VALUES + ", aliases unfolded");
        } else if (levels.size() + built.height() > MAX_DEPTH) {
            fail(at, "nested too deeply", "at most " + MAX_DEPTH + " levels");
        } else if (level.fields != null) {
            level.fields.putIfAbsent(level.name, built.value());
            level.named = false;
        } else {
            level.items.add(built.value());
        }
    }

    /** Nothing can be made of the text. */
    void fail(Position at, String message, String hint) {
        if (!failed) {
            failed = true;
            error(at, "unreadable-data", message, hint);
        }
    }

    private void error(Position at, String kind, String message, String hint) {
        problems.add(Problem.error(new Place(file, at), kind, message, hint));
    }

    /** What was built; nothing if it failed. */
    Parsed parsed(Position at) {
        FieldValue built = failed || root == null ? new FieldValue.Nothing(at) : root;
        return new Parsed(built, problems, texts.strays());
    }

    /** The beginning of a text, for messages. */
    static String quoted(String text) {
        return "\""
                + (text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text)
                + "\"";
    }
}
