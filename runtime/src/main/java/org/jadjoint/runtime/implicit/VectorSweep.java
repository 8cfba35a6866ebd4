package org.jadjoint.runtime.implicit;

import org.jadjoint.runtime.implicit.ImplicitDerivatives.VectorFunctionTangent;

/** The tangent of a solution x of f(x, a) = s x, with s = 0 for roots and s = 1 for fixed points: (f'x - s) xDot = -f'a aDot. */
final class VectorSweep {
    private VectorSweep() {}

    static double[] tangent(VectorFunctionTangent function, double[] x, int shift, double tolerance) {
        int n = x.length;
        VectorFunctionTangent.Jvp call = function.jvp(x.clone(), new double[n]);
        double residual = residual(call.value(), x, shift);
        double[] tangent = Vectors.minus(call.tangent());
        VectorFunctionTangent own = function.still();
        double[][] jacobian = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] along = new double[n];
            along[j] = 1;
            double[] column = own.jvp(x.clone(), along).tangent();
            for (int i = 0; i < n; i++) jacobian[i][j] = column[i];
            jacobian[j][j] -= shift;
        }
        solve(jacobian, tangent, residual, tolerance);
        return tangent;
    }

    /** Solves a system in place of the right side; the matrix is left as it is. */
    static void solve(double[][] matrix, double[] right, double residual, double tolerance) {
        if (!LinearSystem.solve(Vectors.copy(matrix), right)) {
            throw new NotConvergedException(
                    "the linear system of the derivative is singular or not finite", residual, tolerance);
        }
    }

    static double residual(double[] value, double[] x, int shift) {
        double[] residual = value.clone();
        for (int i = 0; i < x.length; i++) residual[i] -= shift * x[i];
        return Vectors.largest(residual);
    }
}
