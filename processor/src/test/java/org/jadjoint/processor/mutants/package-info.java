/** Sources that nobody would write. Reads cases and random programs, changes them, and watches what the processor says. */
@NullMarked
package org.jadjoint.processor.mutants;

import org.jspecify.annotations.NullMarked;
