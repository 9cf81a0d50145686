package org.broadsheet.feed;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How feeds write moments. */
final class Moments {
    /** RFC 3339, to the second. */
    static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    /** RFC 822 with years of four digits, as RSS has it. */
    static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private Moments() {}
}
