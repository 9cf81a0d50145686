/**
 * What fields are called elsewhere: {@link org.broadsheet.read.names.FieldNames} takes the fields
 * of a file or record as they are written, and gives them under our names, with the rule by which
 * each was taken. {@link org.broadsheet.read.names.ForeignNames} knows what other generators call
 * them.
 */
@NullMarked
package org.broadsheet.read.names;

import org.jspecify.annotations.NullMarked;
