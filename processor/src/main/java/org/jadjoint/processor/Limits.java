package org.jadjoint.processor;

import org.jadjoint.processor.emit.body.CodeSize;

/**
 * From where on a method is long.
 *
 * @param bytes how much code a body has at most that is not cut into parts
 * @param jumps how many early returns, or jumps out of a block or to the next iteration, stand one inside of the other
 */
record Limits(int bytes, int jumps) {
    static final Limits STANDARD = new Limits(CodeSize.LONGEST, 8);
}
