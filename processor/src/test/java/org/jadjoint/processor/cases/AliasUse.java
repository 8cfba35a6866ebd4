package org.jadjoint.processor.cases;

import org.jadjoint.processor.cases.KindUse.Placement;

/**
 * One way in which an array is used under two names: how it came to have them, whether it is read under one after it was
 * written under the other or written under both, and where.
 */
record AliasUse(Origin origin, boolean writtenTwice, Placement placement) implements Comparable<AliasUse> {
    /** How an array comes to have a second name. */
    enum Origin {
        /** {@code double[] b = a;} of a parameter. */
        PARAMETER,
        /** {@code double[] row = rows[0];}, or {@code rows[0] = row;}. */
        ROW,
        /** {@code double[] data = buffer.data();}, or {@code new Buffer(data)}. */
        COMPONENT,
        /** {@code Buffer buffer = buffers[0];}, whose array is meant. */
        RECORD_IN_ARRAY,
        /** A helper is given one array twice, or returns what it is given. */
        HELPER,
        /** The same of a method that is differentiable itself. */
        CALLEE
    }

    @Override
    public int compareTo(AliasUse other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return origin
                + (writtenTwice ? " written under both names " : " read after a write under the other name ")
                + placement;
    }
}
