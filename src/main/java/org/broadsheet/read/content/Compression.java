package org.broadsheet.read.content;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a file is compressed. */
public enum Compression {
    /** Not at all. */
    NONE(""),
    /** gzip (RFC 1952), of one member or several. */
    GZIP(".gz"),
    /** Zstandard (RFC 8878), of one frame or several, with a window of at most 128 MB. */
    ZSTD(".zst");

    private static final int BLOCK = 1 << 16;

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** The compressed data are cut short or damaged; what was read before is good. */
    public static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(String message, IOException cause) {
            super(message, cause);
        }
    }

    /**
     * What is in a compressed stream. It fails with {@link BrokenException} where the data break
     * off, and otherwise as the stream does.
     *
     * @param in the stream; closed with what is returned
     */
    public InputStream open(InputStream in) throws IOException {
        return this == NONE ? in : new Unpacked(in, this);
    }

    private static InputStream unpack(InputStream in, Compression how) throws IOException {
        return switch (how) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, BLOCK);
            case ZSTD -> new ZstdInputStreamNoFinalizer(in);
        };
    }

    /** Tells damage from failures of the disk. Nothing is read, so nothing fails, before asked. */
    private static final class Unpacked extends FilterInputStream {
        private final Compression how;
        private boolean begun;

        Unpacked(InputStream packed, Compression how) {
            super(packed);
            this.how = how;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                if (!begun) {
                    begun = true;
                    in = unpack(in, how);
                }
                return in.read(into, from, length);
            } catch (EOFException e) {
                throw new BrokenException("the compressed data end in the middle", e);
            } catch (ZipException e) {
                throw new BrokenException("the compressed data are damaged", e);
            } catch (ZstdIOException e) {
                boolean cut = "Truncated source".equals(e.getMessage());
                throw new BrokenException(
                        cut
                                ? "the compressed data end in the middle"
                                : "the compressed data are damaged",
                        e);
            }
        }

        @Override
        public long skip(long count) {
            throw new UnsupportedOperationException("it is read from end to end");
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
