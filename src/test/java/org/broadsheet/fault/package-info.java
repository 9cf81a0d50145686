/**
 * The program as a process, while what it stands on fails: it is killed, the disk is full, folders
 * may not be written, files change, its memory is damaged. Whatever happens, each published file is
 * whole, the next build ends right, and nobody is told a lie.
 */
@NullMarked
package org.broadsheet.fault;

import org.jspecify.annotations.NullMarked;
