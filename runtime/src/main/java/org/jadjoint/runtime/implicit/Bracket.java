package org.jadjoint.runtime.implicit;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a function changes its sign, between two numbers that come closer: by the secant, with the Illinois method's halves so that no end
 * stays for ever, and by the middle where that did not halve the bracket in three steps.
 */
final class Bracket {
    private static final int SECANTS = 3;

    private Bracket() {}

    static double root(DoubleUnaryOperator function, double low, double high, double tolerance) {
        if (Double.isNaN(low) || Double.isNaN(high) || Double.isNaN(tolerance))
            throw new IllegalArgumentException("no number: low " + low + ", high " + high + ", tolerance " + tolerance);
        double a = low;
        double b = high;
        double atA = function.applyAsDouble(a);
        if (Math.abs(atA) <= tolerance) return a;
        double atB = function.applyAsDouble(b);
        if (Math.abs(atB) <= tolerance) return b;
        requireNumber(atA, tolerance);
        requireNumber(atB, tolerance);
        if (atA > 0 == atB > 0)
            throw new IllegalArgumentException("no change of sign: " + atA + " at " + low + ", " + atB + " at " + high);
        double weightA = atA;
        double weightB = atB;
        double width = Math.abs(b - a);
        for (int steps = 1; ; steps++) {
            double x = b - weightB * ((b - a) / (weightB - weightA));
            boolean inside = Math.min(a, b) < x && x < Math.max(a, b);
            if (steps % SECANTS == 0) {
                if (!(Math.abs(b - a) <= width / 2)) inside = false;
                width = Math.abs(b - a);
            }
            if (!inside) x = a / 2 + b / 2;
            double atX = function.applyAsDouble(x);
            if (Math.abs(atX) <= tolerance) return x;
            requireNumber(atX, tolerance);
            if (x == a || x == b)
                throw new NotConvergedException("no root where the sign changes", least(atA, atB), tolerance);
            if (atX > 0 == atB > 0) {
                weightA /= 2;
            } else {
                a = b;
                atA = atB;
                weightA = atB;
            }
            b = x;
            atB = atX;
            weightB = atX;
        }
    }

    private static double least(double a, double b) {
        return Math.min(Math.abs(a), Math.abs(b));
    }

    private static void requireNumber(double value, double tolerance) {
        if (Double.isNaN(value)) throw new NotConvergedException("the function is not a number", value, tolerance);
    }
}
