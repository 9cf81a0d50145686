package org.broadsheet.read.source;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.read.encoding.Decoder;
import org.broadsheet.read.encoding.Encoding;

/**
 * The bytes of one article, with its place.
 *
 * @param path the file's path below the archive's root with {@code /} between names: {@code
 *     content/1984/06/x.md}
 * @param bytes the file, or the record of a file of many; not to be changed
 * @param line the line at which it begins: 1 but for records
 * @param record whether it is one of many in its file; its bytes are then UTF-8, whatever the file
 *     is written in
 * @param header what the first line of its file says of a record of CSV; empty for all else
 * @param sidecar the fields of the file {@code NAME.yaml} beside it, if there is one
 */
@SuppressWarnings("ArrayRecordComponent") // copies of a million articles would be made for nothing
public record Source(
        String path,
        byte[] bytes,
        int line,
        boolean record,
        Optional<CsvHeader> header,
        Optional<FieldFile> sidecar) {

    /** A whole file. */
    public static Source file(String path, byte[] bytes) {
        return new Source(path, bytes, 1, false, Optional.empty(), Optional.empty());
    }

    /** A line of a JSON Lines file. */
    public static Source record(String path, byte[] bytes, int line) {
        return new Source(path, bytes, line, true, Optional.empty(), Optional.empty());
    }

    /** A record of a CSV file. */
    public static Source record(String path, byte[] bytes, int line, CsvHeader header) {
        return new Source(path, bytes, line, true, Optional.of(header), Optional.empty());
    }

    /** Its file, and its line if it is a record. */
    public Place place() {
        return record ? Place.of(path, line, 0) : Place.of(path);
    }

    /**
     * Its text; that of a record is UTF-8.
     *
     * @param html whether it may declare its encoding as HTML does
     * @param settings what the keeper says of its encoding
     * @param language the archive's language, by which an encoding is guessed
     */
    public Decoder.Decoded text(boolean html, SourceSettings settings, Locale language) {
        Encoding encoding =
                record ? Encoding.UTF_8 : settings.encoding(bytes, bytes.length, html, language);
        return Decoder.decode(bytes, encoding, path, line, settings.mend().orElse(false));
    }

    /** The same with other bytes: what a file holds as its text. */
    public Source with(byte[] text) {
        return new Source(path, text, line, record, header, sidecar);
    }

    /** The same with the fields of its sidecar. */
    public Source with(FieldFile sidecar) {
        return new Source(path, bytes, line, record, header, Optional.of(sidecar));
    }
}
