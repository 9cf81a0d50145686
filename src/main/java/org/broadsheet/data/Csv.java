package org.broadsheet.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;

/**
 * Delimiter-separated values (RFC 4180) whose first record names the columns. Beyond the RFC any
 * ASCII character may delimit, lines may end by CR alone, and blank lines are passed over.
 *
 * <p>The grammar is one small machine, {@link State}, so that whoever cuts a stream into records
 * and whoever takes a record apart agree. It never looks ahead; a quote that stands where none may
 * costs its own record only.
 */
public final class Csv {
    /** What may delimit values where nobody says what does; of equally many the first wins. */
    private static final String DELIMITERS = ",;\t|";

    private final String text;
    private final char delimiter;
    private final String file;
    private final List<Problem> problems;
    private int at;
    private int line;
    private int lineStart;

    private Csv(String text, char delimiter, String file, int line, List<Problem> problems) {
        this.text = text;
        this.delimiter = delimiter;
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** Where in a record the reading is. */
    public enum State {
        /** At the beginning of a value, where a quote opens one. */
        START,
        /** Within a value without quotes. */
        PLAIN,
        /** Within quotes, where delimiters and line ends are text. */
        QUOTED,
        /** Behind a quote within quotes: the first of two, or the end of the value. */
        QUOTE,
        /** Behind the closing quote, where nothing may stand but a delimiter or the line's end. */
        BEHIND,
        /** Behind the line end that ends the record; of CR LF, the first of the two. */
        END;

        /** The state behind one more character, or byte of UTF-8. */
        public State next(int c, char delimiter) {
            if (this == QUOTED) {
                return c == '"' ? QUOTE : QUOTED;
            }
            if (c == delimiter) {
                return START;
            }
            if (c == '\n' || c == '\r') {
                return END;
            }
            return switch (this) {
                case START -> c == '"' ? QUOTED : PLAIN;
                case QUOTE -> c == '"' ? QUOTED : BEHIND;
                case PLAIN, BEHIND, QUOTED -> this;
                case END -> throw new IllegalStateException("the record has ended");
            };
        }
    }

    /**
     * A value of a record.
     *
     * @param text the value, without quotes around it
     * @param at where its text begins: behind the quote, if there is one
     * @param quoted whether it stands in quotes, in which each quote is doubled
     */
    public record Cell(String text, Position at, boolean quoted) {}

    /**
     * What was read of one record.
     *
     * @param cells its values
     * @param problems what is wrong with it; with any, its values are not to be relied on
     */
    public record Row(List<Cell> cells, List<Problem> problems) {
        public Row {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes one record apart.
     *
     * @param text the record; what stands behind its end is passed over
     * @param delimiter what stands between values
     * @param file its file, for problems
     * @param firstLine the line at whose beginning it begins
     */
    public static Row row(String text, char delimiter, String file, int firstLine) {
        List<Problem> problems = new ArrayList<>();
        Csv csv = new Csv(text, delimiter, file, firstLine, problems);
        return new Row(csv.cells(), problems);
    }

    /** What probably delimits the values of a header: what stands in it most, outside of quotes. */
    public static char delimiter(String header) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int delimiter = quoted ? -1 : DELIMITERS.indexOf(c);
            if (delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /**
     * The names of columns: without white space around them, each once. A column without a name is
     * called by its number, one whose name is taken gets its number behind it; both are told.
     *
     * @param header the first record
     * @param file its file
     * @param problems where problems go
     */
    public static List<String> names(List<Cell> header, String file, FieldReader.Sink problems) {
        Set<String> names = new LinkedHashSet<>();
        for (Cell cell : header) {
            int number = names.size() + 1;
            String name = cell.text().strip();
            boolean last = number == header.size();
            if (name.isEmpty() && last && number > 1) {
                break; // a delimiter at the end of each line
            }
            boolean taken = names.contains(name);
            String called =
                    name.isEmpty() ? "column-" + number : taken ? name + "-" + number : name;
            if (!called.equals(name)) {
                problems.add(
                        Problem.warning(
                                new Place(file, cell.at()),
                                "csv-header",
                                taken
                                        ? "two columns are called "
                                                + TreeBuilder.quoted(name)
                                                + "; this one is taken for "
                                                + called
                                        : "column "
                                                + number
                                                + " has no name; it is called "
                                                + called,
                                "give each column a name of its own"));
            }
            while (!names.add(called)) {
                called += "-" + number;
            }
        }
        return List.copyOf(names);
    }

    /**
     * What is wrong with the number of a record's values; empty if nothing is. Empty values at the
     * end, beyond the last column, do not count.
     *
     * @param cells the record's values
     * @param names the names of the columns
     */
    public static String ragged(List<Cell> cells, List<String> names) {
        int filled = cells.size();
        while (filled > names.size() && cells.get(filled - 1).text().isBlank()) {
            filled--;
        }
        return filled == names.size()
                ? ""
                : "has " + filled + " values, the header names " + names.size();
    }

    /** What to do about a record of the wrong length. */
    public static final String RAGGED = "put values with delimiters or line ends in double quotes";

    /**
     * Reads a file into a list of fields, one a record.
     *
     * @param text the file's text
     * @param file its name, for problems
     */
    public static Parsed parse(String text, String file) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int headerEnd = content.indexOf('\n') < 0 ? content.length() : content.indexOf('\n');
        List<Problem> problems = new ArrayList<>();
        char delimiter = delimiter(content.substring(0, headerEnd));
        Csv csv = new Csv(content, delimiter, file, 1, problems);
        CleanTexts texts = new CleanTexts(file, problems);
        List<FieldValue> records = new ArrayList<>();
        List<String> names =
                names(csv.cells(), file, problems::add).stream()
                        .map(name -> texts.clean(name, new Position(1, 1)))
                        .toList();
        while (csv.at < csv.text.length()) {
            Position begin = new Position(csv.line, 1);
            int before = problems.size();
            List<Cell> cells = csv.cells();
            if (cells.size() == 1 && cells.getFirst().text().isBlank()) {
                continue;
            }
            String ragged = ragged(cells, names);
            if (problems.size() == before && !ragged.isEmpty()) {
                problems.add(Problem.error(new Place(file, begin), "csv", ragged, RAGGED));
            }
            if (problems.size() == before) {
                Map<String, FieldValue> fields = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    Cell cell = cells.get(i);
                    String value = texts.clean(cell.text(), cell.at());
                    fields.put(names.get(i), new FieldValue.Text(value, cell.at()));
                }
                records.add(new FieldValue.Fields(fields, begin));
            }
        }
        FieldValue all = new FieldValue.Items(records, new Position(1, 1));
        return new Parsed(all, problems, texts.strays());
    }

    /** The values of one record; leaves the place at the beginning of the next. */
    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        Position begin = position();
        Position told = begin;
        boolean quoted = false;
        State state = State.START;
        while (state != State.END) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            State next = at < text.length() ? state.next(c, delimiter) : State.END;
            if (next == State.BEHIND && state == State.QUOTE && c != ' ') {
                behind(c);
            }
            boolean ends = next == State.START || next == State.END;
            if (ends) {
                if (state == State.QUOTED) {
                    neverClosed(told);
                }
                cells.add(new Cell(value.toString(), begin, quoted));
                value.setLength(0);
            } else if (next == State.PLAIN || (next == State.QUOTED && state != State.START)) {
                value.append(c == '\r' ? '\n' : c);
            }
            if (next == State.QUOTED && state == State.START) {
                told = begin;
            }
            advance(c);
            if (next == State.QUOTED && state == State.START) {
                quoted = true;
                begin = position();
            } else if (ends) {
                quoted = false;
                begin = position();
            }
            state = next;
        }
        return cells;
    }

    private Position position() {
        return new Position(line, at - lineStart + 1);
    }

    /** Steps over a character; CR LF is one. */
    private void advance(char c) {
        if (at < text.length()) {
            at++;
        }
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (c == '\r' || c == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void behind(char c) {
        problems.add(
                Problem.error(
                        new Place(file, position()),
                        "csv",
                        "\"" + c + "\" stands behind a closing quote",
                        "write a quote within a quoted value twice: \"\""));
    }

    private void neverClosed(Position at) {
        problems.add(
                Problem.error(new Place(file, at), "csv", "the double quote is never closed", ""));
    }
}
