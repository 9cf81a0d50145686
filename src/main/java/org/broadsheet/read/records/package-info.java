/**
 * Files of many articles: {@link org.broadsheet.read.records.RecordFile} takes the stream of a file
 * and gives its records one by one, each a {@link org.broadsheet.read.source.Source}, in memory
 * bounded by a record.
 *
 * <pre>{@code
 * stream ─ Compression ─ Utf8Stream ─ ByteFeed ─ RecordCutter ─ Source
 * }</pre>
 */
@NullMarked
package org.broadsheet.read.records;

import org.jspecify.annotations.NullMarked;
