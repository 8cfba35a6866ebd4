package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** The square of a number. */
final class Hello {
    private Hello() {}

    @Differentiable
    static double square(double x) {
        return x * x;
    }
}
