/**
 * {@code archive.yaml} as values: {@link org.broadsheet.config.ConfigReader} turns the file into an
 * {@link org.broadsheet.config.ArchiveConfig} and the problems found in it.
 */
@NullMarked
package org.broadsheet.config;

import org.jspecify.annotations.NullMarked;
