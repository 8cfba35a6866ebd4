package org.jadjoint.runtime.check;

import java.util.List;

/** What must hold of values before their derivatives are looked at. */
final class Values {
    private Values() {}

    /** That a function gives numbers, and the same ones when it is called again. */
    static void requireSettled(double[] value, double[] again, List<String> names) {
        if (value.length != again.length) {
            throw new AssertionError("the function gives " + value.length + " numbers, and " + again.length
                    + " when it is called again with the same arguments");
        }
        for (int i = 0; i < value.length; i++) {
            if (Double.compare(value[i], again[i]) != 0) {
                throw new AssertionError("the function gives " + names.get(i) + " = " + value[i] + ", and " + again[i]
                        + " when it is called again with the same arguments: does it draw random numbers, or does it change"
                        + " an array or a state that it reads?");
            }
            if (!Double.isFinite(value[i])) {
                throw new AssertionError("the function gives " + names.get(i) + " = " + value[i]
                        + " here, where no derivative can be checked: choose another point or other ranges");
            }
        }
    }

    /** That a derivative comes with the function's own value, bit for bit. */
    static void requireSame(String mode, double[] value, double[] other, List<String> names) {
        if (value.length != other.length) {
            throw new AssertionError(
                    "the function gives " + value.length + " numbers, but " + mode + " comes with " + other.length);
        }
        for (int i = 0; i < value.length; i++) {
            if (Double.compare(value[i], other[i]) != 0) {
                throw new AssertionError("the function gives " + names.get(i) + " = " + value[i] + ", but " + mode
                        + " comes with " + other[i]);
            }
        }
    }

    /** That a second pullback gives what the first gave. */
    static void requireRepeated(double[] gradient, double[] again, List<String> names) {
        for (int i = 0; i < gradient.length; i++) {
            if (Double.compare(gradient[i], again[i]) != 0) {
                throw new AssertionError("the first pullback gives " + gradient[i] + " by " + names.get(i)
                        + ", and the same pullback once more gives " + again[i] + ": what is kept from the first?");
            }
        }
    }
}
