package org.broadsheet.render;

/**
 * A page as it is published.
 *
 * @param url its path in the site
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Rendered(String url, byte[] bytes) {}
