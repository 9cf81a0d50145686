package org.broadsheet.render.view;

/**
 * A date as readers say it.
 *
 * @param iso what stands in {@code datetime}, or empty if HTML has no form for it (then no {@code
 *     <time>} is made)
 * @param text in full: {@code 12 June 1984}, {@code c. November 1979}, {@code 1984, day unknown}
 * @param brief short: {@code 12 Jun}; beside dates of another year {@code 12 Jun 1983}
 */
public record DateView(String iso, String text, String brief) {}
