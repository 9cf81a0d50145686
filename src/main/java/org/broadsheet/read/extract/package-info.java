/**
 * From a page as saved by a browser to the text of its article: {@link
 * org.broadsheet.read.extract.Extraction} finds where on the page the text stands, takes it out in
 * reading order, and tells what it left out and by which rule. It changes nothing but the page that
 * it is given, and reads nothing else.
 *
 * <pre>{@code
 * Document ─ Measures ─ Ground ─┬─ Lead ─ Trim ─ Tail ─ HeadLines ─ Extraction (text, left out)
 *            (how much prose)   │         (boxes) (below) (above)
 *                               └─ (which element holds the text)
 * }</pre>
 *
 * <p>Names of classes are hints and never the only reason: prose, links and repetition decide. In
 * doubt a block stays.
 */
@NullMarked
package org.broadsheet.read.extract;

import org.jspecify.annotations.NullMarked;
