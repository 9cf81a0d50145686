package org.broadsheet.feed;

/**
 * What feeds say of the program that made them; not its version, so that feeds stay as they are.
 */
final class Generator {
    static final String NAME = "Broadsheet";

    private Generator() {}
}
