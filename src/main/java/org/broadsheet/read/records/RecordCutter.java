package org.broadsheet.read.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.Csv;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.source.CsvHeader;
import org.broadsheet.read.source.Source;

/** Cuts a stream of UTF-8 into records. Blank lines are passed over. */
sealed interface RecordCutter {
    /** The next record; empty at the end of the stream. */
    Optional<Source> next() throws IOException;

    /** The line of the file at which the record begins that is read, or is next. */
    int line();

    /** Cuts JSON Lines: a record a line. */
    final class JsonLines implements RecordCutter {
        private final ByteFeed in;
        private final String path;
        private final RecordBytes record;
        private int line = 1;

        JsonLines(ByteFeed in, String path, int limit) {
            this.in = in;
            this.path = path;
            this.record = new RecordBytes(limit);
        }

        @Override
        public int line() {
            return line;
        }

        @Override
        public Optional<Source> next() throws IOException {
            while (in.peek() >= 0) {
                record.clear();
                int b = in.next();
                while (b >= 0 && b != '\n') {
                    record.add(b);
                    b = in.next();
                }
                int begun = line++;
                if (!record.isBlank()) {
                    return Optional.of(Source.record(path, record.bytes(), begun));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Cuts CSV, by the grammar of {@link Csv.State}. The first record, or the second behind Excel's
     * {@code sep=;}, is the header.
     */
    final class CsvRecords implements RecordCutter {
        /** The longest header, in bytes. */
        private static final int LONGEST_HEADER = 1 << 20;

        private static final String SEPARATOR = "sep=";

        private final ByteFeed in;
        private final String path;
        private final FieldReader.Sink problems;
        private final RecordBytes record;
        private final CsvHeader header;
        private int line = 1;
        private int begun = 1;

        /**
         * Begins a file by reading its header.
         *
         * @param in its bytes
         * @param path its path below the archive's root
         * @param delimiter what stands between values; empty to find out by the header
         * @param limit the most bytes that a record may have
         * @param problems where problems of the file as a whole go
         */
        CsvRecords(
                ByteFeed in,
                String path,
                Optional<Character> delimiter,
                int limit,
                FieldReader.Sink problems)
                throws IOException {
            this.in = in;
            this.path = path;
            this.problems = problems;
            this.record = new RecordBytes(Math.max(limit, LONGEST_HEADER));
            this.header = header(delimiter);
        }

        @Override
        public int line() {
            return begun;
        }

        private CsvHeader header(Optional<Character> set) throws IOException {
            // What delimits does not matter to where the record ends, but for quotes behind it.
            Optional<Character> delimiter = set;
            boolean there = cut(set.orElse(','));
            String text = text();
            if (text.startsWith(SEPARATOR) && text.length() == SEPARATOR.length() + 1) {
                delimiter = set.or(() -> Optional.of(text.charAt(SEPARATOR.length())));
                there = cut(delimiter.orElse(','));
            }
            if (!there) {
                return new CsvHeader(List.of(), ',');
            }
            char found = delimiter.orElse(Csv.delimiter(text()));
            Csv.Row row = Csv.row(text(), found, path, begun);
            row.problems().forEach(problems::add);
            return new CsvHeader(Csv.names(row.cells(), path, problems), found);
        }

        private String text() {
            return new String(record.bytes(), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Source> next() throws IOException {
            return cut(header.delimiter())
                    ? Optional.of(Source.record(path, record.bytes(), begun, header))
                    : Optional.empty();
        }

        /** Takes the next record that is not blank; false at the end. */
        private boolean cut(char delimiter) throws IOException {
            while (in.peek() >= 0) {
                record.clear();
                begun = line;
                int lineStart = 0;
                Place opened = Place.of(path);
                Csv.State state = Csv.State.START;
                while (state != Csv.State.END) {
                    int b = in.next();
                    if (b < 0) {
                        break;
                    }
                    Csv.State next = state.next(b, delimiter);
                    if (next == Csv.State.QUOTED && state == Csv.State.START) {
                        opened = Place.of(path, line, record.units(lineStart, record.seen()) + 1);
                    }
                    record.add(b);
                    if (b == '\r' && in.peek() == '\n') {
                        record.add(in.next());
                    }
                    if (b == '\r' || b == '\n') {
                        line++;
                        lineStart = record.seen();
                    }
                    state = next;
                }
                if (state == Csv.State.QUOTED) {
                    neverClosed(opened);
                    return false;
                }
                if (!record.isBlank(delimiter)) {
                    return true;
                }
            }
            return false;
        }

        private void neverClosed(Place opened) {
            problems.add(
                    Problem.error(
                            opened,
                            "csv",
                            "the double quote that opens here is never closed; nothing from line "
                                    + begun
                                    + " on is read",
                            "close it; a quote within a value is written twice: \"\""));
        }
    }
}
