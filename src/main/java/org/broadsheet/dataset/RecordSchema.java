package org.broadsheet.dataset;

import java.io.IOException;
import java.io.InputStream;

/** The schema of records (JSON Schema, 2020-12), for those who read them. */
public final class RecordSchema {
    private static final String FILE = "article.schema.json";

    private RecordSchema() {}

    /** The schema. */
    public static byte[] write() {
        try (InputStream file = RecordSchema.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot be read", e);
        }
    }
}
