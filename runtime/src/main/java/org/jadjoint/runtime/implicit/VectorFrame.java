package org.jadjoint.runtime.implicit;

import java.util.Arrays;
import java.util.Objects;
import org.jadjoint.runtime.implicit.ImplicitDerivatives.VectorFunctionTangent;
import org.jspecify.annotations.Nullable;

/**
 * A solution x of f(x, a) = s x until its reverse, with s = 0 for roots and s = 1 for fixed points: from the pullback of one call of f,
 * aBar = -f'a<sup>T</sup> w, where (f'x - s)<sup>T</sup> w = xBar.
 *
 * <p>The rows of f'x are pulled back through a shadow of f that stands apart, so that those of f'a reach nobody.
 */
abstract class VectorFrame {
    private final int shift;
    private double residual;
    private double tolerance;
    private double[] value = {};
    private double[] valueBar = {};
    private double[] argumentBar = {};
    private double[] ownBar = {};
    private double @Nullable [][] transposed;
    private VectorFunctionTangent.@Nullable Frame function;
    private VectorFunctionTangent.@Nullable Frame own;

    VectorFrame(int shift) {
        this.shift = shift;
    }

    /** The value of the method. */
    public final double[] value() {
        return value;
    }

    /** The shadow of the value. */
    public final double[] valueBar() {
        return valueBar;
    }

    final void forward(VectorFunctionTangent.Shadow functionBar, double[] solution, double tolerance) {
        int n = solution.length;
        this.tolerance = tolerance;
        valueBar = new double[n];
        argumentBar = new double[n];
        ownBar = new double[n];
        transposed = null;
        function = functionBar.forward(solution.clone(), argumentBar);
        own = functionBar.apart().forward(solution.clone(), ownBar);
        residual = VectorSweep.residual(function.value(), solution, shift);
        value = solution;
    }

    /** Takes the cotangent of the value out of its shadow, and adds into the shadows of what the function captures. */
    final void reverse() {
        double[] weights = Vectors.taken(valueBar);
        if (Vectors.largest(weights) == 0) return;
        if (transposed == null) transposed = transposed();
        VectorSweep.solve(transposed, weights, residual, tolerance);
        VectorFunctionTangent.Frame call = Objects.requireNonNull(function);
        Vectors.add(call.valueBar(), Vectors.minus(weights));
        call.reverse();
        Arrays.fill(argumentBar, 0);
    }

    private double[][] transposed() {
        VectorFunctionTangent.Frame call = Objects.requireNonNull(own);
        int n = ownBar.length;
        double[][] transposed = new double[n][n];
        for (int i = 0; i < n; i++) {
            Vectors.setUnit(call.valueBar(), i);
            call.reverse();
            double[] row = Vectors.taken(ownBar);
            for (int j = 0; j < n; j++) transposed[j][i] = row[j];
            transposed[i][i] -= shift;
        }
        return transposed;
    }
}
