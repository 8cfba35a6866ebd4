package org.jadjoint.runtime.check;

import java.util.List;
import java.util.function.UnaryOperator;

/** A function with its derivatives, seen from structures of one form as one from numbers to numbers. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
interface Flat {

    /** The point that gave the form. */
    double[] point();

    /** The names of the arguments. */
    List<String> names();

    /** The names of the results at {@code point}. */
    List<String> resultNames(double[] point);

    /** The point that is next to {@code point} in the precision of the arguments. */
    double[] rounded(double[] point);

    /** Whether arguments, or results at {@code point}, are in single precision. */
    boolean singlePrecision(double[] point);

    /** What is checked. */
    Modes modes();

    double[] value(double[] point);

    Pullback vjp(double[] point);

    /** The derivative in {@code direction}. */
    Slope jvp(double[] point, double[] direction);

    /** A value, and what carries cotangents back. */
    record Pullback(double[] value, UnaryOperator<double[]> pullback) {}

    /** A value and its derivative in one direction. */
    record Slope(double[] value, double[] tangent) {}
}
