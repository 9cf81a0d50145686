package org.broadsheet.catalogue;

/**
 * A file of the archive that articles refer to.
 *
 * @param path its path below {@code content/}
 * @param found whether it is there
 * @param width in pixels, or 0 if it is no picture or not known
 * @param height in pixels, or 0
 * @param bytes how large the file is, or 0 if it is not there
 */
public record Medium(String path, boolean found, int width, int height, long bytes) {}
