package org.broadsheet.article;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first half of a SHA-256, by which it is known whether something is what it was. Two different
 * things share one with a chance that nobody need think of.
 *
 * @param high its first 8 bytes
 * @param low its second 8 bytes
 */
public record Fingerprint(long high, long low) {

    /** Begins the fingerprint of several parts. */
    public static Maker maker() {
        return new Maker();
    }

    /**
     * Reads one as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Fingerprint parse(String digits) {
        return new Fingerprint(
                HexFormat.fromHexDigitsToLong(digits, 0, 16),
                HexFormat.fromHexDigitsToLong(digits, 16, digits.length()));
    }

    /** As 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** Takes parts; where one ends and the next begins makes a difference. */
    public static final class Maker {
        private final MessageDigest digest;
        private final ByteBuffer size = ByteBuffer.allocate(Integer.BYTES);
        private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

        private Maker() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        /** Adds bytes. */
        public Maker add(byte[] part) {
            digest.update(size.clear().putInt(part.length).flip());
            digest.update(part);
            return this;
        }

        /** Adds a text. */
        public Maker add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds a number. */
        public Maker add(long part) {
            digest.update(number.clear().putLong(part).flip());
            return this;
        }

        /** Adds another fingerprint. */
        public Maker add(Fingerprint part) {
            return add(part.toString());
        }

        /**
         * Adds what a record holds, and the records, lists and maps in it. That is faster than its
         * text where the JVM has just begun: for that it makes code at run time.
         */
        public Maker add(Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                try {
                    value(component.getAccessor().invoke(part));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(component + " cannot be read", e);
                }
            }
            return this;
        }

        private void value(@Nullable Object value) {
            switch (value) {
                case Record record -> add(record);
                case Collection<?> values -> {
                    add(values.size());
                    values.forEach(this::value);
                }
                case Map<?, ?> values -> {
                    add(values.size());
                    values.forEach((key, of) -> {
                        value(key);
                        value(of);
                    });
                }
                case Optional<?> optional -> value(optional.orElse(null));
                case null -> add("");
                default -> add(value.toString());
            }
        }

        /** The fingerprint of all parts. */
        public Fingerprint make() {
            ByteBuffer sha = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(sha.getLong(), sha.getLong());
        }
    }
}
