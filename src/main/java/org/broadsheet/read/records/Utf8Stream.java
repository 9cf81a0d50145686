package org.broadsheet.read.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Compression;
import org.broadsheet.read.encoding.Encoding;
import org.broadsheet.read.encoding.Encodings;
import org.broadsheet.read.source.SourceSettings;
import org.jspecify.annotations.Nullable;

/**
 * A stream of text as UTF-8, whatever it is written in; what that is, is found out by its
 * beginning. UTF-8 passes as it is, malformed bytes included, so that whoever reads a record tells
 * of its own.
 */
final class Utf8Stream extends InputStream {
    /** How much of the beginning is looked at, in bytes. */
    private static final int LOOKED_AT = 1 << 18;

    private static final int BLOCK = 1 << 14;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final String path;
    private final Charset charset;
    private final @Nullable CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer coded = ByteBuffer.allocate(BLOCK);
    private final CharBuffer text = CharBuffer.allocate(BLOCK);
    private final ByteBuffer out = ByteBuffer.allocate(4 * BLOCK);
    private byte[] beginning;
    private int at;
    private Compression.@Nullable BrokenException broken;
    private boolean ended;
    private long line = 1;
    private long oddBytes;
    private String firstOdd = "";

    private Utf8Stream(InputStream in, String path, Charset charset, byte[] beginning, int at) {
        this.in = in;
        this.path = path;
        this.charset = charset;
        this.beginning = beginning;
        this.at = at;
        this.decoder =
                charset.equals(StandardCharsets.UTF_8)
                        ? null
                        : charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT);
        encoder.onMalformedInput(CodingErrorAction.REPLACE);
        out.limit(0);
    }

    /**
     * Begins a stream.
     *
     * @param in the stream
     * @param path its file, for problems
     * @param settings what the keeper says of its encoding
     * @param language the archive's language
     * @param problems where problems go
     */
    static Utf8Stream open(
            InputStream in,
            String path,
            SourceSettings settings,
            Locale language,
            FieldReader.Sink problems)
            throws IOException {
        byte[] beginning = new byte[LOOKED_AT];
        int length = 0;
        Compression.BrokenException broken = null;
        try {
            int read = 0;
            while (read >= 0 && length < LOOKED_AT) {
                read = in.read(beginning, length, LOOKED_AT - length);
                length += Math.max(0, read);
            }
        } catch (Compression.BrokenException e) {
            broken = e; // told when what was read before it has been
        }
        Encoding encoding = settings.encoding(beginning, length, false, language);
        encoding.told(path).ifPresent(problems::add);
        byte[] known = length == LOOKED_AT ? beginning : Arrays.copyOf(beginning, length);
        Utf8Stream stream = new Utf8Stream(in, path, encoding.charset(), known, encoding.mark());
        stream.broken = broken;
        return stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (decoder == null) {
            return raw(into, from, length);
        }
        while (!out.hasRemaining()) {
            if (ended) {
                return -1;
            }
            convert(decoder);
        }
        int count = Math.min(length, out.remaining());
        out.get(into, from, count);
        return count;
    }

    /** The bytes of the file: those at its beginning, then the others. */
    private int raw(byte[] into, int from, int length) throws IOException {
        if (at < beginning.length) {
            int count = Math.min(length, beginning.length - at);
            System.arraycopy(beginning, at, into, from, count);
            at += count;
            return count;
        }
        beginning = new byte[0];
        at = 0;
        if (broken != null) {
            throw broken;
        }
        return in.read(into, from, length);
    }

    private void convert(CharsetDecoder decoder) throws IOException {
        int read = raw(coded.array(), coded.position(), coded.remaining());
        boolean last = read < 0;
        coded.position(coded.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(coded, text, last);
        while (result.isError() && text.hasRemaining()) {
            odd(coded.get(coded.position()) & 0xFF);
            coded.position(coded.position() + result.length());
            text.put(REPLACEMENT);
            result = decoder.decode(coded, text, last);
        }
        if (last && result.isUnderflow()) {
            ended = decoder.flush(text).isUnderflow();
        }
        coded.compact();
        text.flip();
        out.clear();
        for (int i = text.position(); i < text.limit(); i++) {
            line += text.get(i) == '\n' ? 1 : 0;
        }
        encoder.encode(text, out, ended);
        out.flip();
        text.compact();
    }

    private void odd(int b) {
        if (oddBytes++ == 0) {
            long lines = line + text.duplicate().flip().chars().filter(c -> c == '\n').count();
            firstOdd = String.format("0x%02X", b) + " in line " + lines;
        }
    }

    /** What is to be told of bytes that are not of the character set, as far as they were read. */
    Optional<Problem> odd() {
        return oddBytes == 0
                ? Optional.empty()
                : Optional.of(
                        Problem.warning(
                                Place.of(path),
                                "odd-bytes",
                                (oddBytes == 1 ? "a byte is" : oddBytes + " bytes are")
                                        + " not "
                                        + Encodings.name(charset)
                                        + ", shown as "
                                        + REPLACEMENT
                                        + "; the first is "
                                        + firstOdd,
                                "is encoding: right?"));
    }
}
