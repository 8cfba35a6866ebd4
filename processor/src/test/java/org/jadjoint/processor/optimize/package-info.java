/** Passes, from text of the intermediate representation to text. Reads {@code optimize}. */
@NullMarked
package org.jadjoint.processor.optimize;

import org.jspecify.annotations.NullMarked;
