package org.broadsheet.read.source;

import java.util.List;

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
}
