/**
 * What a build knows of all articles, on disk: {@link org.broadsheet.catalogue.Catalogue} takes
 * articles in as they are read, keeps their bodies in a spool and the few hundred bytes that other
 * pages show ({@link org.broadsheet.catalogue.Card}) in SQLite, puts them in order and gives them
 * back, sorted and a few at a time. The only user of SQL.
 */
@NullMarked
package org.broadsheet.catalogue;

import org.jspecify.annotations.NullMarked;
