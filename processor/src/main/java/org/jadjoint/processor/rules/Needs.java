package org.jadjoint.processor.rules;

import java.util.BitSet;

/**
 * What a partial derivative reads of the primitive it belongs to, known before anything is built: what a reverse sweep has to keep.
 *
 * @param arguments the numbers of the arguments
 * @param result whether it reads the result
 */
public record Needs(BitSet arguments, boolean result) {
    static final Needs NOTHING = new Needs(new BitSet(), false);

    /** Whether it reads an argument. */
    public boolean argument(int number) {
        return arguments.get(number);
    }

    /** Whether nothing has to be kept. */
    public boolean none() {
        return arguments.isEmpty() && !result;
    }
}
