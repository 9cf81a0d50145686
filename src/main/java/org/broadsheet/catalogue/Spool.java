package org.broadsheet.catalogue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whole articles one behind another in a file, until their pages are rendered. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
    private long end;

    Spool(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /** Appends bytes and gives their offset; for one thread at a time. */
    long append(byte[] bytes) throws IOException {
        long offset = end;
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
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** What stands at an offset; for many threads, after {@link #flush}. */
    byte[] read(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the spool is shorter than the catalogue says");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
