/**
 * {@code archive.yaml} as values: {@code ConfigReader} turns the file into an {@link
 * org.broadsheet.config.ArchiveConfig} and the problems found in it.
 */
@NullMarked
package org.broadsheet.config;

import org.jspecify.annotations.NullMarked;
