package org.broadsheet.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.WebPath;
import org.broadsheet.read.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A web page and all that belongs to it in one file, as browsers save it: MIME multipart/related
 * with the page first (RFC 2557).
 *
 * @param html the page, in UTF-8
 * @param location the address at which it was; empty if it is not told
 * @param date when it was saved, as written; empty if it is not told
 * @param subject its title; empty if it is not told
 * @param pictures what it shows
 * @param end how much of it there is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pages
public record Mhtml(
        byte[] html,
        String location,
        String date,
        String subject,
        List<Picture> pictures,
        End end) {
    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderCount(1_000)
                    .setMaxHeaderLen(100_000)
                    .setMaxContentLen(-1)
                    .build();

    public Mhtml {
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture in such a file.
     *
     * @param name the name by which it is published, unlike those of the others
     * @param location the address by which the page shows it; empty if it has none
     * @param id its content id, which {@code cid:} addresses name; empty if it has none
     * @param bytes the picture
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
    record Picture(String name, String location, String id, byte[] bytes) {}

    /** How a file ends. */
    enum End {
        /** With the boundary that closes it. */
        CLOSED,
        /** Behind the page, among what belongs to it. */
        IN_PARTS,
        /** Within the page. */
        IN_PAGE
    }

    /** Whether a path is that of such a file. */
    public static boolean isNamed(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return FileKind.Format.MHTML.endings().anyMatch(lower::endsWith);
    }

    /**
     * Takes a source apart; empty, with a problem, if there is no page in it.
     *
     * @param source the file
     * @param problems where problems go
     */
    public static Optional<Mhtml> read(Source source, FieldReader.Sink problems) {
        String wrong = "holds no web page";
        try {
            Optional<Mhtml> page = read(source.bytes());
            if (page.isPresent()) {
                page.get().tellCut(source, problems);
                return page;
            }
        } catch (MhtmlException e) {
            wrong = "is broken: " + e.getMessage();
        }
        problems.add(Problem.error(source.place(), "bad-mhtml", wrong, "save the page once more"));
        return Optional.empty();
    }

    /** Tells that the file was cut short; an article without its end is none. */
    private void tellCut(Source source, FieldReader.Sink problems) {
        switch (end) {
            case CLOSED -> {}
            case IN_PARTS ->
                    problems.add(
                            Problem.warning(
                                    source.place(),
                                    "broken-archive",
                                    "the file ends in the middle; the page is whole, what belongs"
                                            + " to it is not",
                                    "save the page once more"));
            case IN_PAGE ->
                    problems.add(
                            Problem.error(
                                    source.place(),
                                    "broken-archive",
                                    "the file ends in the middle of the page",
                                    "save the page once more"));
        }
    }

    /** What its head tells of the page. */
    public Layer layer(String file) {
        SequencedMap<String, FieldValue> fields = new LinkedHashMap<>();
        if (location.startsWith("http")) {
            FieldValue url = new FieldValue.Text(location, Position.WHOLE);
            fields.put("source", new FieldValue.Fields(Map.of("url", url), Position.WHOLE));
        }
        if (!date.isEmpty()) {
            fields.put("captured", new FieldValue.Text(date, Position.WHOLE));
        }
        return new Layer(file, new FieldValue.Fields(fields, Position.WHOLE));
    }

    /**
     * Takes a file apart.
     *
     * @param file its bytes
     * @return the page; empty if there is none in it
     * @throws MhtmlException if it is broken
     */
    static Optional<Mhtml> read(byte[] file) throws MhtmlException {
        Taking taking = new Taking();
        MimeTokenStream mime = new MimeTokenStream(LENIENT);
        try (InputStream in = new ByteArrayInputStream(file)) {
            mime.parse(in);
            for (EntityState state = mime.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = mime.next()) {
                switch (state) {
                    case T_START_HEADER -> taking.begin();
                    case T_START_MULTIPART -> taking.parts(mime.getBodyDescriptor());
                    case T_FIELD -> taking.field(mime.getField());
                    case T_BODY ->
                            taking.body(
                                    mime.getBodyDescriptor(),
                                    mime.getDecodedInputStream().readAllBytes());
                    default -> {}
                }
            }
        } catch (MimeException | IOException e) {
            // What was whole before the break is still good, if the page is among it.
            if (taking.html == null) {
                throw new MhtmlException(String.valueOf(e.getMessage()), e);
            }
        }
        return taking.page(new String(file, StandardCharsets.ISO_8859_1));
    }

    /** A file that cannot be taken apart. */
    static final class MhtmlException extends Exception {
        private static final long serialVersionUID = 1L;

        MhtmlException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The parts as they come. */
    private static final class Taking {
        private final Map<String, String> top = new LinkedHashMap<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private Map<String, String> fields = top;
        private boolean begun;
        private byte @Nullable [] html;
        private String location = "";
        private String closing = "";
        private boolean behindPage;

        /** The outermost parts have one boundary, behind which nothing belongs to the page. */
        void parts(BodyDescriptor about) {
            if (closing.isEmpty() && about.getBoundary() != null) {
                closing = "--" + about.getBoundary() + "--";
            }
        }

        void begin() {
            behindPage |= html != null;
            fields = begun ? new LinkedHashMap<>() : top;
            begun = true;
        }

        void field(Field field) {
            fields.putIfAbsent(
                    field.getName().toLowerCase(Locale.ROOT), Plain.line(field.getBody()));
        }

        void body(BodyDescriptor about, byte[] bytes) {
            String type = about.getMimeType().toLowerCase(Locale.ROOT);
            String at = fields.getOrDefault("content-location", "");
            if (html == null
                    && (type.equals("text/html") || type.equals("application/xhtml+xml"))) {
                html = utf8(bytes, about.getCharset());
                location = at;
            } else if (type.startsWith("image/")) {
                String id = fields.getOrDefault("content-id", "").replaceAll("^<|>$", "");
                pictures.add(new Picture(name(at, type), at, id, bytes));
            }
        }

        private static byte[] utf8(byte[] bytes, @Nullable String charset) {
            if (charset == null || charset.equalsIgnoreCase("us-ascii")) {
                return bytes; // mime4j's word for none
            }
            try {
                return new String(bytes, Charset.forName(charset)).getBytes(StandardCharsets.UTF_8);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return bytes;
            }
        }

        /** The last name in an address, of characters that any file system takes. */
        private String name(String address, String type) {
            String path = address.replaceFirst("[?#].*", "");
            String last = WebPath.decoded(path.substring(path.lastIndexOf('/') + 1));
            String plain = last.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[.-]+", "");
            String stem = plain.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            stem = stem.isEmpty() ? "picture" : stem.substring(0, Math.min(stem.length(), 80));
            String ending = "." + EnclosedPictures.ending(type);
            String name = stem + ending;
            for (int i = 2; !names.add(name); i++) {
                name = stem + "-" + i + ending;
            }
            return name;
        }

        private End end(String file) {
            if (file.contains(closing)) {
                return End.CLOSED;
            }
            return behindPage ? End.IN_PARTS : End.IN_PAGE;
        }

        Optional<Mhtml> page(String file) {
            if (html == null) {
                return Optional.empty();
            }
            String saved = top.getOrDefault("snapshot-content-location", "");
            return Optional.of(
                    new Mhtml(
                            html,
                            saved.isEmpty() ? location : saved,
                            top.getOrDefault("date", ""),
                            Plain.line(
                                    DecoderUtil.decodeEncodedWords(
                                            top.getOrDefault("subject", ""),
                                            StandardCharsets.UTF_8)),
                            pictures,
                            end(file)));
        }
    }
}
