package org.jadjoint.processor;

import org.jadjoint.processor.emit.body.CodeSize;

/**
 * From where on a method is long, and up to where it is short.
 *
 * @param bytes how much code a body has at most that is not cut into parts
 * @param jumps how many early returns, or jumps out of a block or to the next iteration, stand one inside of the other
 * @param inlined how many operations a helper has at most that is put in place of its calls
 * @param order up to which order derivatives are declared of methods that ask for less
 */
record Limits(int bytes, int jumps, int inlined, int order) {
    static final Limits STANDARD = new Limits(CodeSize.LONGEST, 8, 80, 1);
}
