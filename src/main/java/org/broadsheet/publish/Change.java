package org.broadsheet.publish;

/**
 * What a build did to a file of the output.
 *
 * @param path the file
 * @param cause why
 */
public record Change(String path, Cause cause) {
    /** Why a file was written or removed. */
    public enum Cause {
        /** There was no such file. */
        NEW("new"),
        /** Its content is another. */
        CHANGED("changed"),
        /** It was missing or had been altered since it was written. */
        RESTORED("restored"),
        /** Nothing makes it any more. */
        GONE("no longer made");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** The cause in words. */
        public String words() {
            return words;
        }
    }
}
