package org.broadsheet.read.extract;

/**
 * What the names on an element say of it.
 *
 * @param what what they say it is
 * @param sure whether they are enough, or only tip the scales
 * @param name the name that says so
 */
record Hint(Chrome what, boolean sure, String name) {}
