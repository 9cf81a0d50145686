/**
 * Joins the steps into a build: {@link org.broadsheet.build.Build} reads the sources of an archive,
 * fills the catalogue, plans, renders and publishes, and tells what it did as a {@link
 * org.broadsheet.build.BuildReport}.
 */
@NullMarked
package org.broadsheet.build;

import org.jspecify.annotations.NullMarked;
