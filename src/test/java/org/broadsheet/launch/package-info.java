/**
 * Runs the scripts in the root of the repository as processes, in a {@link
 * org.broadsheet.launch.Checkout} whose Java and Maven are stand-ins.
 */
@NullMarked
package org.broadsheet.launch;

import org.jspecify.annotations.NullMarked;
