package org.broadsheet.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the first record of a CSV file says of the others.
 *
 * @param names the names of the columns
 * @param delimiter what stands between values, an ASCII character
 */
public record CsvHeader(List<String> names, char delimiter) {
    public CsvHeader {
        names = List.copyOf(names);
    }

    /** The names that are those of fields but for their case: {@code Title}. */
    FieldNames folded() {
        Set<String> known = RecordReader.names();
        Map<String, String> folded = new LinkedHashMap<>();
        for (String name : names) {
            if (!known.contains(name)) {
                known.stream()
                        .filter(field -> field.equals(name.toLowerCase(Locale.ROOT)))
                        .forEach(field -> folded.put(name, field));
            }
        }
        return FieldNames.of(folded);
    }
}
