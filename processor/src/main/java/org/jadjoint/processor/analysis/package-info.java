/**
 * What is true of a function: its structure, which arrays may be the same, what depends on the inputs and reaches the results, what is
 * written when. Reads the intermediate representation and the rules, writes immutable facts.
 */
@NullMarked
package org.jadjoint.processor.analysis;

import org.jspecify.annotations.NullMarked;
