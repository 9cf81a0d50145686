package org.broadsheet.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.article.Position;
import org.jspecify.annotations.Nullable;

/**
 * Records to bytes and back, by their components: strings, numbers, enums, optional values, lists,
 * maps from strings, dates, other records and sealed interfaces over records. The bytes carry no
 * names and are read only by the program that wrote them.
 *
 * <pre>{@code
 * RecordCodec<Card> codec = RecordCodec.of(Card.class);
 * Card same = codec.decode(codec.encode(card));
 * }</pre>
 *
 * @param <T> the record
 */
final class RecordCodec<T> {
    private static final Map<Type, Part> PARTS = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final Part part;

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.part = part(type);
    }

    /** The codec of a record. */
    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            part.write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a record.
     *
     * @throws DamagedException if the bytes are not those of such a record
     */
    T decode(byte[] bytes) throws IOException {
        return decode(bytes, 0);
    }

    /**
     * Reads a record whose source has moved within its file since it was written.
     *
     * @param bytes the record
     * @param linesDown by how many lines; every {@link Position} in it moves with it
     * @throws DamagedException if the bytes are not those of such a record
     */
    T decode(byte[] bytes, int linesDown) throws IOException {
        try {
            return type.cast(part.read(new Input(bytes, linesDown)));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException e) {
            throw new DamagedException("the catalogue is damaged", e);
        }
    }

    /** The bytes of a record, and how far its source has moved. */
    private static final class Input {
        private final ByteBuffer bytes;
        private final int linesDown;

        Input(byte[] bytes, int linesDown) {
            this.bytes = ByteBuffer.wrap(bytes);
            this.linesDown = linesDown;
        }

        boolean readBoolean() {
            return bytes.get() != 0;
        }

        int readUnsignedByte() {
            return Byte.toUnsignedInt(bytes.get());
        }

        int readInt() {
            return bytes.getInt();
        }

        long readLong() {
            return bytes.getLong();
        }

        String readText() {
            int length = readInt();
            int from = bytes.position();
            bytes.position(from + length);
            return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
        }

        Position position() {
            int line = readInt();
            return new Position(line == 0 ? 0 : line + linesDown, readInt());
        }
    }

    /** How values of one type are written and read. */
    private interface Part {
        void write(Object value, DataOutput out) throws IOException;

        Object read(Input in) throws IOException;
    }

    private static Part part(Type type) {
        Part known = PARTS.get(type);
        if (known != null) {
            return known;
        }
        Part made = make(type);
        PARTS.put(type, made);
        return made;
    }

    private static Part make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListPart(new Deferred(arguments[0]));
            }
            if (generic.getRawType() == Optional.class) {
                return new OptionalPart(new Deferred(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapPart(new Deferred(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            Part scalar = scalar(plain);
            if (scalar != null) {
                return scalar;
            }
            if (plain.isEnum()) {
                return new EnumPart(List.of((Object[]) plain.getEnumConstants()));
            }
            if (plain.isRecord()) {
                return new RecordPart(plain);
            }
            if (plain.isSealed()) {
                return new SealedPart(List.of(plain.getPermittedSubclasses()));
            }
        }
        throw new IllegalArgumentException("no way to keep a " + type.getTypeName());
    }

    private static @Nullable Part scalar(Class<?> type) {
        if (type == String.class) {
            return new Scalar<>(String.class, RecordCodec::writeText, Input::readText);
        }
        if (type == int.class) {
            return new Scalar<>(Integer.class, (v, out) -> out.writeInt(v), Input::readInt);
        }
        if (type == long.class) {
            return new Scalar<>(Long.class, (v, out) -> out.writeLong(v), Input::readLong);
        }
        if (type == boolean.class) {
            return new Scalar<>(Boolean.class, (v, out) -> out.writeBoolean(v), Input::readBoolean);
        }
        if (type == Position.class) {
            return new Scalar<>(
                    Position.class,
                    (v, out) -> {
                        out.writeInt(v.line());
                        out.writeInt(v.column());
                    },
                    Input::position);
        }
        if (type == OptionalInt.class) {
            return new Scalar<>(
                    OptionalInt.class,
                    (v, out) -> {
                        out.writeBoolean(v.isPresent());
                        out.writeInt(v.orElse(0));
                    },
                    in -> {
                        boolean present = in.readBoolean();
                        int value = in.readInt();
                        return present ? OptionalInt.of(value) : OptionalInt.empty();
                    });
        }
        return time(type);
    }

    private static @Nullable Part time(Class<?> type) {
        if (type == Instant.class) {
            return new Scalar<>(
                    Instant.class,
                    (v, out) -> {
                        out.writeLong(v.getEpochSecond());
                        out.writeInt(v.getNano());
                    },
                    in -> Instant.ofEpochSecond(in.readLong(), in.readInt()));
        }
        if (type == LocalDate.class) {
            return new Scalar<>(
                    LocalDate.class,
                    (v, out) -> out.writeLong(v.toEpochDay()),
                    in -> LocalDate.ofEpochDay(in.readLong()));
        }
        if (type == YearMonth.class) {
            return new Scalar<>(
                    YearMonth.class,
                    (v, out) -> out.writeInt(v.getYear() * 12 + v.getMonthValue() - 1),
                    in -> {
                        int months = in.readInt();
                        return YearMonth.of(
                                Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
                    });
        }
        if (type == OffsetDateTime.class) {
            return new Scalar<>(
                    OffsetDateTime.class,
                    (v, out) -> {
                        out.writeLong(v.toEpochSecond());
                        out.writeInt(v.getOffset().getTotalSeconds());
                    },
                    in ->
                            OffsetDateTime.ofInstant(
                                    Instant.ofEpochSecond(in.readLong()),
                                    ZoneOffset.ofTotalSeconds(in.readInt())));
        }
        return null;
    }

    private static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Writer<V> {
        void write(V value, DataOutput out) throws IOException;
    }

    private interface Reader<V> {
        V read(Input in) throws IOException;
    }

    private record Scalar<V>(Class<V> type, Writer<V> writer, Reader<V> reader) implements Part {
        @Override
        public void write(Object value, DataOutput out) throws IOException {
            writer.write(type.cast(value), out);
        }

        @Override
        public Object read(Input in) throws IOException {
            return Objects.requireNonNull(reader.read(in));
        }
    }

    private record EnumPart(List<Object> constants) implements Part {
        @Override
        public void write(Object value, DataOutput out) throws IOException {
            out.writeByte(constants.indexOf(value));
        }

        @Override
        public Object read(Input in) throws IOException {
            return constants.get(in.readUnsignedByte());
        }
    }

    /** A part that is looked up when it is first needed: types may hold themselves. */
    private static final class Deferred {
        private final Type type;
        private @Nullable Part part;

        Deferred(Type type) {
            this.type = type;
        }

        Part part() {
            Part known = part;
            if (known == null) {
                known = RecordCodec.part(type);
                part = known;
            }
            return known;
        }
    }

    private record ListPart(Deferred element) implements Part {
        @Override
        public void write(Object value, DataOutput out) throws IOException {
            List<?> list = (List<?>) value;
            out.writeInt(list.size());
            if (!list.isEmpty()) {
                Part part = element.part();
                for (Object item : list) {
                    part.write(item, out);
                }
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int size = in.readInt();
            if (size == 0) {
                return List.of();
            }
            Part part = element.part();
            List<Object> list = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) {
                list.add(part.read(in));
            }
            return list;
        }
    }

    private record MapPart(Deferred value) implements Part {
        @Override
        public void write(Object map, DataOutput out) throws IOException {
            Map<?, ?> entries = (Map<?, ?>) map;
            out.writeInt(entries.size());
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                writeText((String) entry.getKey(), out);
                value.part().write(entry.getValue(), out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            int size = in.readInt();
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(in.readText(), value.part().read(in));
            }
            return map;
        }
    }

    private record OptionalPart(Deferred element) implements Part {
        @Override
        public void write(Object value, DataOutput out) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                element.part().write(optional.get(), out);
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            return in.readBoolean() ? Optional.of(element.part().read(in)) : Optional.empty();
        }
    }

    private record SealedPart(List<Class<?>> permitted) implements Part {
        @Override
        public void write(Object value, DataOutput out) throws IOException {
            for (int i = 0; i < permitted.size(); i++) {
                if (permitted.get(i).isInstance(value)) {
                    out.writeByte(i);
                    part(permitted.get(i)).write(value, out);
                    return;
                }
            }
            throw new IllegalArgumentException("not of the family: " + value.getClass());
        }

        @Override
        public Object read(Input in) throws IOException {
            return part(permitted.get(in.readUnsignedByte())).read(in);
        }
    }

    private static final class RecordPart implements Part {
        private final Method[] accessors;
        private final Deferred[] parts;
        private final Constructor<?> constructor;

        RecordPart(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            accessors = new Method[components.length];
            parts = new Deferred[components.length];
            Class<?>[] raw = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
                parts[i] = new Deferred(components[i].getGenericType());
                raw[i] = components[i].getType();
            }
            try {
                constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its constructor", e);
            }
        }

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            for (int i = 0; i < accessors.length; i++) {
                try {
                    parts[i].part().write(accessors[i].invoke(value), out);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("records give their components", e);
                }
            }
        }

        @Override
        public Object read(Input in) throws IOException {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts[i].part().read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new DamagedException("the catalogue is damaged", e);
            }
        }
    }
}
