/**
 * The derivative of a function as a function: JVP and VJP, and what prepares for them. Reads the intermediate representation, the rules
 * and the facts of the analyses, writes the intermediate representation.
 */
@NullMarked
package org.jadjoint.processor.transform;

import org.jspecify.annotations.NullMarked;
