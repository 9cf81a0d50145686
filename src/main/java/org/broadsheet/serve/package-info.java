/**
 * The preview: {@link org.broadsheet.serve.Preview} shows a site on this machine only, watches its
 * sources, has it built again when they change, by a {@link org.broadsheet.serve.Rebuild} that it
 * is given, and has browsers load it again. It reads the site's folder and writes nothing.
 */
@NullMarked
package org.broadsheet.serve;

import org.jspecify.annotations.NullMarked;
