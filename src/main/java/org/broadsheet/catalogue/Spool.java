package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Whole articles one behind another in a file. It only grows, so that what the catalogue last
 * committed stays true if a build is cut short, until it is made anew under another name. Behind
 * each article stands a checksum, as a disk may give back other bytes than it was given.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final String NAME = "spool";

    /** The bytes of a checksum. */
    private static final int SUM = Integer.BYTES;

    private final Path folder;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
    private Path file;
    private FileChannel channel;
    private long end;

    private Spool(Path folder, Path file, FileChannel channel, long end) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /** Opens the spool that belongs to a catalogue; what was appended to it in vain is cut off. */
    static Spool open(Path folder, Sql sql) throws IOException {
        Path file = file(folder, sql);
        FileChannel channel = channel(file);
        long end = end(sql);
        channel.truncate(end);
        channel.position(end);
        return new Spool(folder, file, channel, end);
    }

    /** Whether it is there, as long as the catalogue says. */
    static boolean isWhole(Path folder, Sql sql) throws IOException {
        Path file = file(folder, sql);
        return Files.isRegularFile(file) && Files.size(file) >= end(sql);
    }

    private static Path file(Path folder, Sql sql) throws IOException {
        String name = Catalogue.setting(sql, NAME);
        return folder.resolve(name == null ? NAME : name);
    }

    private static long end(Sql sql) throws IOException {
        return sql.number(
                "SELECT coalesce((SELECT at + length + "
                        + SUM
                        + " FROM article ORDER BY at DESC, length DESC LIMIT 1), 0)");
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** How many bytes it has, those that no article needs any more included. */
    long size() {
        return end;
    }

    /** Makes it anew without what no article needs any more. */
    void compact(Sql sql) throws IOException {
        flush();
        Path fresh = folder.resolve(file.endsWith(NAME) ? NAME + "-2" : NAME);
        Files.deleteIfExists(fresh);
        Spool target = new Spool(folder, fresh, channel(fresh), 0);
        record Piece(long number, long at, int length) {}
        try (Cursor<Piece> pieces =
                sql.cursor(
                        "SELECT n, at, length FROM article ORDER BY at",
                        row -> new Piece(row.getLong(1), row.getLong(2), row.getInt(3)))) {
            for (Piece p = pieces.next(); p != null; p = pieces.next()) {
                long at = target.append(read(p.at(), p.length()));
                sql.update("UPDATE article SET at=? WHERE n=?", at, p.number());
            }
        }
        target.flush();
        Catalogue.setting(sql, NAME, fresh.getFileName().toString());
        channel.close();
        channel = target.channel;
        file = fresh;
        end = target.end;
    }

    /** Deletes what was replaced, once the catalogue no longer speaks of it. */
    void settled() throws IOException {
        for (String name : List.of(NAME, NAME + "-2")) {
            if (!file.endsWith(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** Appends bytes and gives their offset; for one thread at a time. */
    long append(byte[] article) throws IOException {
        long offset = end;
        byte[] bytes =
                ByteBuffer.allocate(article.length + SUM)
                        .put(article)
                        .putInt(sum(article, article.length))
                        .array();
        if (bytes.length > pending.remaining()) {
            flush();
        }
        if (bytes.length > pending.capacity()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            pending.put(bytes);
        }
        end += bytes.length;
        return offset;
    }

    void flush() throws IOException {
        write(pending.flip());
        pending.clear();
    }

    private void write(ByteBuffer buffer) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) { // which does not say where
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    private static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /**
     * What stands at an offset; for many threads, after {@link #flush}.
     *
     * @throws DamagedException if it is not what was appended there
     */
    byte[] read(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length + SUM > end) {
            throw new DamagedException("the spool is shorter than the catalogue says");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length + SUM);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new DamagedException("the spool is shorter than the catalogue says");
            }
        }
        if (buffer.getInt(length) != sum(buffer.array(), length)) {
            throw new DamagedException("the spool is damaged");
        }
        return Arrays.copyOf(buffer.array(), length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
