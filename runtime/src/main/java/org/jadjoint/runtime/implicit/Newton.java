package org.jadjoint.runtime.implicit;

/**
 * Newton's method with steps that are halved until the residual comes down. Its matrix is made of differences: it finds the way, and the
 * residual alone says when the solution is reached.
 *
 * <p>After J. Nocedal and S. Wright, Numerical Optimization, 2nd edition, algorithm 11.4.
 */
record Newton(Implicit.VectorFunction function, double tolerance) {
    private static final int MOST_STEPS = 200;
    private static final double SHORTEST = 0x1p-40;
    private static final double DECREASE = 1e-4;
    private static final double DIFFERENCE = 0x1p-26;

    double[] solve(double[] start) {
        return run(start, false);
    }

    /** Solves for a gradient: every step must lead downhill, as it does where the function is convex. */
    double[] minimise(double[] start) {
        return run(start, true);
    }

    private double[] run(double[] start, boolean downhill) {
        double[] x = start.clone();
        double[] value = Vectors.value(function, x);
        for (int step = 0; step < MOST_STEPS; step++) {
            double residual = Vectors.largest(value);
            if (residual <= tolerance) return x;
            if (!Double.isFinite(residual)) throw stopped("the function is not finite", value);
            double[] direction = value.clone();
            if (!LinearSystem.solve(differences(x, value), direction))
                throw stopped("the Jacobian on the way is singular", value);
            if (downhill && !(dot(value, direction) > 0)) throw stopped("the function is not convex", value);
            double length = 1;
            double[] next = moved(x, direction, length);
            double[] atNext = Vectors.value(function, next);
            while (!(norm(atNext) <= (1 - DECREASE * length) * norm(value))) {
                length /= 2;
                if (!(length >= SHORTEST)) throw stopped("no step brings the residual down", value);
                next = moved(x, direction, length);
                atNext = Vectors.value(function, next);
            }
            x = next;
            value = atNext;
        }
        throw stopped("no solution after " + MOST_STEPS + " steps", value);
    }

    private NotConvergedException stopped(String reason, double[] value) {
        return new NotConvergedException(reason, Vectors.largest(value), tolerance);
    }

    private double[][] differences(double[] x, double[] value) {
        int n = x.length;
        double[][] jacobian = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] beside = x.clone();
            beside[j] += DIFFERENCE * Math.max(1, Math.abs(x[j]));
            double h = beside[j] - x[j];
            double[] atBeside = Vectors.value(function, beside);
            for (int i = 0; i < n; i++) jacobian[i][j] = (atBeside[i] - value[i]) / h;
        }
        return jacobian;
    }

    private static double[] moved(double[] x, double[] direction, double length) {
        double[] moved = x.clone();
        for (int i = 0; i < moved.length; i++) moved[i] -= length * direction[i];
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
