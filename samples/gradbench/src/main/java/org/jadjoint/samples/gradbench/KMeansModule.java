package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import java.util.function.Supplier;

/** {@code kmeans}: points and centroids, to the cost and the direction of Newton's method for the centroids. */
final class KMeansModule {
    private KMeansModule() {}

    record Input(double[][] points, double[][] centroids) {}

    static EvalModule module() {
        return EvalModule.named("kmeans")
                .with("cost", Input.class, in -> () -> KMeans.cost(in.points(), in.centroids()))
                .with("dir", Input.class, KMeansModule::direction);
    }

    /**
     * The gradient over the diagonal of the Hessian. There is nothing but the diagonal, so that the product with a vector of
     * ones is all of it.
     */
    private static Supplier<Object> direction(Input in) {
        double[][] ones = new double[in.centroids().length][];
        Arrays.setAll(ones, i -> ones(in.centroids()[i].length));
        var workspace = new KMeansDerivatives.CostWorkspace();
        return () -> {
            double[][] slope = KMeansDerivatives.costGradient(in.points(), in.centroids(), workspace)
                    .centroids();
            double[][] curvature = KMeansDerivatives.costHvp(in.points(), in.centroids(), ones, workspace)
                    .centroids();
            return quotient(slope, curvature);
        };
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] quotient(double[][] a, double[][] b) {
        double[][] quotient = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            quotient[i] = new double[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                quotient[i][j] = a[i][j] / b[i][j];
            }
        }
        return quotient;
    }
}
