package org.broadsheet.render.view;

/**
 * Something put right.
 *
 * @param kind {@code correction}, {@code clarification} or {@code retraction}
 * @param label {@code Correction, 14 June 1984}
 * @param text what was wrong and what is right
 */
public record CorrectionView(String kind, String label, String text) {}
