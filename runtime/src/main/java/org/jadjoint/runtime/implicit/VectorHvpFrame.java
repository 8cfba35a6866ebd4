package org.jadjoint.runtime.implicit;

import java.util.Arrays;
import java.util.Objects;
import org.jadjoint.runtime.implicit.ImplicitDerivatives.VectorFunctionTangent;
import org.jspecify.annotations.Nullable;

/**
 * {@link VectorFrame} with tangents: with J = f'x - s and its derivative JDot along all tangents, that of w solves J<sup>T</sup> wDot = xBarDot -
 * JDot<sup>T</sup> w, and one pullback of f with tangents takes both.
 */
abstract class VectorHvpFrame {
    private final int shift;
    private double residual;
    private double tolerance;
    private double[] value = {};
    private double[] valueBar = {};
    private double[] valueDot = {};
    private double[] valueBarDot = {};
    private double[] argumentBar = {};
    private double[] argumentBarDot = {};
    private double[] ownBar = {};
    private double[] ownBarDot = {};
    private double @Nullable [][] transposed;
    private double @Nullable [][] transposedDot;
    private VectorFunctionTangent.@Nullable HvpFrame function;
    private VectorFunctionTangent.@Nullable HvpFrame own;

    VectorHvpFrame(int shift) {
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

    /** The tangent of the value. */
    public final double[] valueDot() {
        return valueDot;
    }

    /** The tangent of the shadow of the value. */
    public final double[] valueBarDot() {
        return valueBarDot;
    }

    final void forward(
            VectorFunctionTangent.Shadow functionBar,
            VectorFunctionTangent functionDot,
            VectorFunctionTangent.Shadow functionBarDot,
            double[] solution,
            double tolerance) {
        int n = solution.length;
        this.tolerance = tolerance;
        double[] tangent = VectorSweep.tangent(functionDot, solution, shift, tolerance);
        valueBar = new double[n];
        valueBarDot = new double[n];
        argumentBar = new double[n];
        argumentBarDot = new double[n];
        ownBar = new double[n];
        ownBarDot = new double[n];
        transposed = null;
        transposedDot = null;
        function = functionBar.hvpForward(
                solution.clone(), argumentBar, functionDot, functionBarDot, tangent.clone(), argumentBarDot);
        VectorFunctionTangent.Shadow apart = functionBar.apart();
        own = apart.hvpForward(
                solution.clone(), ownBar, functionDot, functionBarDot.apart(), tangent.clone(), ownBarDot);
        residual = VectorSweep.residual(function.value(), solution, shift);
        value = solution;
        valueDot = tangent;
    }

    /** Takes the cotangents out of both shadows, and adds into those of what the function captures. */
    final void reverse() {
        double[] weights = Vectors.taken(valueBar);
        double[] weightsDot = Vectors.taken(valueBarDot);
        if (Vectors.largest(weights) == 0 && Vectors.largest(weightsDot) == 0) return;
        if (transposed == null) pullRows();
        double[][] matrix = Objects.requireNonNull(transposed);
        VectorSweep.solve(matrix, weights, residual, tolerance);
        double[] moved = Vectors.product(Objects.requireNonNull(transposedDot), weights);
        Vectors.add(weightsDot, Vectors.minus(moved));
        VectorSweep.solve(matrix, weightsDot, residual, tolerance);
        VectorFunctionTangent.HvpFrame call = Objects.requireNonNull(function);
        Vectors.add(call.valueBar(), Vectors.minus(weights));
        Vectors.add(call.valueBarDot(), Vectors.minus(weightsDot));
        call.reverse();
        Arrays.fill(argumentBar, 0);
        Arrays.fill(argumentBarDot, 0);
    }

    private void pullRows() {
        VectorFunctionTangent.HvpFrame call = Objects.requireNonNull(own);
        int n = ownBar.length;
        double[][] rows = new double[n][n];
        double[][] rowsDot = new double[n][n];
        for (int i = 0; i < n; i++) {
            Vectors.setUnit(call.valueBar(), i);
            Arrays.fill(call.valueBarDot(), 0);
            call.reverse();
            double[] row = Vectors.taken(ownBar);
            double[] rowDot = Vectors.taken(ownBarDot);
            for (int j = 0; j < n; j++) {
                rows[j][i] = row[j];
                rowsDot[j][i] = rowDot[j];
            }
            rows[i][i] -= shift;
        }
        transposed = rows;
        transposedDot = rowsDot;
    }
}
