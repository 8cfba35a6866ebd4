/**
 * Random well-typed programs over the accepted language, and an evaluation of them that shares no code with the
 * compiler. Reads a seed and the processor through its public contract, writes reports of disagreements.
 */
@NullMarked
package org.jadjoint.processor.random;

import org.jspecify.annotations.NullMarked;
