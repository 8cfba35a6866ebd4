package org.jadjoint.processor.optimize;

import org.jadjoint.processor.ir.Function;

/** A function to one that computes the same, in time proportional to its size. */
@FunctionalInterface
public interface Pass {
    Function apply(Function function);
}
