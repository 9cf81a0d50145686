package org.broadsheet.read.content;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags (BCP 47). */
public final class Languages {
    private Languages() {}

    /** A tag in its usual spelling; empty if it is none. {@code en_GB} is understood. */
    public static Optional<String> tag(String written) {
        try {
            String tag =
                    new Locale.Builder()
                            .setLanguageTag(written.strip().replace('_', '-'))
                            .build()
                            .toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
