package org.jadjoint.samples.regression;

import java.util.Arrays;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * The parameters for which a curve is nearest to its data, the sum of squares being the measure.
 *
 * @param deviations standard deviations of the parameters, as the linearised model has them
 * @param squares the residual sum of squares
 * @param steps how often the parameters were moved, each time along a fresh Jacobian
 * @param evaluations how often residuals and Jacobian were computed, at rejected parameters too
 */
record Fit(double[] parameters, double[] deviations, double squares, int steps, int evaluations) {
    /** Of the range from 0.1 to 100 the cautious end: every fit gains seven digits with it, with 100 those of Lanczos3 stop at six. */
    private static final double FIRST_STEP = 0.1;

    /** Close to the rounding of a double: stop when nothing is left to gain. */
    private static final double TOLERANCE = 1e-15;

    private static final int LIMIT = 10_000;

    /** Levenberg and Marquardt's method in the form of Moré (1978), with the same settings for every problem. */
    static Fit of(Problem problem, double[] start) {
        double[][] x = problem.data().x();
        Optimum optimum = new LevenbergMarquardtOptimizer()
                .withInitialStepBoundFactor(FIRST_STEP)
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .withOrthoTolerance(TOLERANCE)
                .optimize(new LeastSquaresBuilder()
                        .model(
                                b -> problem.curve().values(b, x),
                                b -> problem.curve().jacobian(b, x))
                        .target(problem.data().y())
                        .start(start)
                        .maxIterations(LIMIT)
                        .maxEvaluations(LIMIT)
                        .build());
        double squares = optimum.getResiduals().dotProduct(optimum.getResiduals());
        return new Fit(
                optimum.getPoint().toArray(),
                deviations(optimum.getJacobian(), squares),
                squares,
                optimum.getIterations(),
                optimum.getEvaluations());
    }

    /**
     * The roots of the diagonal of s² (JᵀJ)⁻¹, s² being the squares per degree of freedom. They are the lengths of the rows of
     * the pseudo-inverse of J, which keeps the digits that squaring J would lose.
     */
    private static double[] deviations(RealMatrix jacobian, double squares) {
        int freedom = jacobian.getRowDimension() - jacobian.getColumnDimension();
        RealMatrix inverse = new QRDecomposition(jacobian).getSolver().getInverse();
        double[] deviations = new double[inverse.getRowDimension()];
        Arrays.setAll(
                deviations,
                k -> Math.sqrt(squares / freedom) * inverse.getRowVector(k).getNorm());
        return deviations;
    }
}
