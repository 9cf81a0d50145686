package org.broadsheet.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.Encoding;

/** The encodings in which browsers take packed copies. */
enum Packing implements Encoding {
    /** gzip (RFC 1952). */
    GZ(".gz") {
        @Override
        public byte[] encode(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
            try (GZIPOutputStream gzip = new Best(packed)) {
                gzip.write(bytes);
            }
            return packed.toByteArray();
        }
    },

    /** Brotli (RFC 7932). */
    BR(".br") {
        @Override
        public byte[] encode(byte[] bytes) throws IOException {
            Brotli4jLoader.ensureAvailability();
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI));
        }
    },

    /** Zstandard (RFC 8878). */
    ZST(".zst") {
        @Override
        public byte[] encode(byte[] bytes) {
            return Zstd.compress(bytes, ZSTANDARD);
        }
    };

    /** 11, the best, takes two and a half times as long for 3 % less; 9 is no faster than 10. */
    private static final int BROTLI = 10;

    private static final int ZSTANDARD = 19;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** Those that an archive asks for. */
    static List<Encoding> of(ArchiveConfig config) {
        return config.compress().stream().<Encoding>map(name -> valueOf(name.name())).toList();
    }

    @Override
    public String ending() {
        return ending;
    }

    /** Deflates as well as it can. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
