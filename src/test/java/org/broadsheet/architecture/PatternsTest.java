package org.broadsheet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No pattern of ours takes endless time, whatever it is given: what it looks at is counted, not the
 * time.
 */
class PatternsTest {
    private static final int LENGTH = 3_000;

    /** So often may a pattern look at each character, whatever it is given. */
    private static final int LOOKS = 800;

    /**
     * Patterns that are only asked about the whole of a text, or its beginning; what searches
     * within a text is not listed here.
     */
    private static final Set<String> OF_THE_WHOLE =
            Set.of(
                    "Expression.ASSIGNED",
                    "InspectCommand.PLACE",
                    "KnownTags.MEDIUM_FILE",
                    "KnownTags.PICTURE_FILE",
                    "Labels.REACH",
                    "Links.DATED",
                    "Links.SCHEME",
                    "Marks.PICTURE",
                    "PathEvaluator.PATH",
                    "Watch.OF_EDITORS",
                    "WebAddress.SCHEME",
                    "WebCopy.BROWSER",
                    "WebCopy.HTTRACK");

    private static final List<String> UNITS =
            List.of(
                    " ",
                    "\t",
                    "\n",
                    " \n",
                    "a",
                    "A",
                    "Ab ",
                    "a b ",
                    "1",
                    "1-",
                    "1.",
                    "1,",
                    "0:",
                    "a,",
                    "a;",
                    ",",
                    ".",
                    "..",
                    "-",
                    "--",
                    "—",
                    "_",
                    "*",
                    "#",
                    "=",
                    "/",
                    "//",
                    ":",
                    "\"",
                    "'",
                    "(",
                    "[",
                    "<",
                    "<a",
                    "<a b=",
                    "<!--",
                    "&",
                    "&a",
                    "{",
                    "{{",
                    "{%",
                    "{{<",
                    "${",
                    "\\",
                    "é",
                    "A. ",
                    "A.B.",
                    "by ",
                    "By A ",
                    "von ",
                    "http://a",
                    "a@b.",
                    "a=",
                    "a: ",
                    "|",
                    "| a ",
                    "»",
                    "›",
                    "年",
                    "\u00a0",
                    "\u200f");

    private static final Map<String, Pattern> PATTERNS = patterns();

    /** Counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) LENGTH * LOOKS) {
                throw new EndlessException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<String> names() {
        return PATTERNS.keySet().stream();
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.broadsheet")) {
            for (var field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)) {
                    Field reflected = field.reflect();
                    if (Modifier.isStatic(reflected.getModifiers())) {
                        reflected.setAccessible(true);
                        try {
                            patterns.put(
                                    type.getSimpleName() + "." + field.getName(),
                                    (Pattern) reflected.get(null));
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
            }
        }
        return patterns;
    }

    @ParameterizedTest
    @MethodSource("names")
    void noPatternLooksTooOften(String name) {
        Pattern pattern = java.util.Objects.requireNonNull(PATTERNS.get(name));
        List<String> bad = new ArrayList<>();
        for (String unit : UNITS) {
            for (String end : List.of("", "!", "x")) {
                String text = unit.repeat(LENGTH / unit.length()) + end;
                long looks = looks(pattern, text, !OF_THE_WHOLE.contains(name));
                if (looks > (long) LENGTH * LOOKS) {
                    bad.add("\"" + unit + "\" repeated: " + looks / LENGTH + " looks a character");
                    break;
                }
            }
        }
        assertThat(bad).as("%s = %s", name, pattern).isEmpty();
    }

    private static long looks(Pattern pattern, String text, boolean within) {
        Counted matched = new Counted(text);
        Counted found = new Counted(text);
        try {
            boolean _ = pattern.matcher(matched).matches();
            Matcher matcher = pattern.matcher(found);
            while (within && matcher.find()) {
                // all that there are
            }
        } catch (EndlessException | StackOverflowError e) {
            return Long.MAX_VALUE;
        }
        return matched.looks + found.looks;
    }
}
