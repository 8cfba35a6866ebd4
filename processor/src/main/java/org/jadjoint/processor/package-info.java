/** The annotation processor: rounds, options and the order of the stages. Reads the user's typed trees, writes Java source. */
@NullMarked
package org.jadjoint.processor;

import org.jspecify.annotations.NullMarked;
