/**
 * What web servers and hosts of static sites read: where former addresses lead, and which headers
 * to send. It knows nothing of articles and pages. Everything that comes in is escaped as addresses
 * are; each format escapes what else it needs.
 */
@NullMarked
package org.broadsheet.hosting;

import org.jspecify.annotations.NullMarked;
