package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * A mixture of Gaussians over points in d dimensions, with a Wishart prior on the precision matrices QᵀQ of its components.
 * The lower triangular matrix Q is given by the logarithms {@code q} of its diagonal, and the columns {@code l} below it.
 */
final class Gmm {
    private Gmm() {}

    /** What is wanted: the logarithm of the posterior density, up to a constant. */
    @Differentiable
    static double logPosterior(
            double[] alpha,
            double[][] mu,
            double[][] q,
            double[][] l,
            @NoDerivative double[][] x,
            @NoDerivative double gamma,
            int m) {
        return logLikelihood(alpha, mu, q, l, x) + logPrior(q, l, gamma, m);
    }

    /** The logarithm of the density of the points {@code x}, of which component k has a share of {@code exp(alpha[k])}. */
    @Differentiable
    static double logLikelihood(double[] alpha, double[][] mu, double[][] q, double[][] l, @NoDerivative double[][] x) {
        int components = alpha.length;
        double[][][] factors = new double[components][][];
        double[] offsets = new double[components];
        for (int k = 0; k < components; k++) {
            factors[k] = lowerTriangular(q[k], l[k]);
            offsets[k] = alpha[k] + sum(q[k]);
        }
        double total = 0;
        for (double[] point : x) {
            double[] beta = new double[components];
            for (int k = 0; k < components; k++) {
                beta[k] = offsets[k] - squaredDistance(factors[k], point, mu[k]) / 2;
            }
            total += Lse.logSumExp(beta);
        }
        int dimensions = mu[0].length;
        return total - x.length * (dimensions / 2.0 * Math.log(2 * Math.PI) + Lse.logSumExp(alpha));
    }

    /** The logarithm of the prior density, with {@code m} additional degrees of freedom and the precision {@code gamma}. */
    @Differentiable
    static double logPrior(double[][] q, double[][] l, @NoDerivative double gamma, int m) {
        int dimensions = q[0].length;
        int degrees = dimensions + m + 1;
        double normalizer =
                degrees * dimensions * Math.log(gamma / Math.sqrt(2)) - logMultivariateGamma(degrees, dimensions);
        double total = 0;
        for (int k = 0; k < q.length; k++) {
            double squares = 0;
            for (double[] row : lowerTriangular(q[k], l[k])) {
                for (double each : row) {
                    squares += each * each;
                }
            }
            total += normalizer - gamma * gamma / 2 * squares + m * sum(q[k]);
        }
        return total;
    }

    /** The rows of Q, as far as the diagonal. */
    private static double[][] lowerTriangular(double[] q, double[] l) {
        int dimensions = q.length;
        double[][] rows = new double[dimensions][];
        for (int row = 0; row < dimensions; row++) {
            rows[row] = new double[row + 1];
            rows[row][row] = Math.exp(q[row]);
        }
        int next = 0;
        for (int column = 0; column < dimensions; column++) {
            for (int row = column + 1; row < dimensions; row++) {
                rows[row][column] = l[next++];
            }
        }
        return rows;
    }

    /** The squared length of Q times the distance of a point from a mean. */
    private static double squaredDistance(double[][] factor, double[] point, double[] mean) {
        double[] distance = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            distance[j] = point[j] - mean[j];
        }
        double sum = 0;
        for (double[] row : factor) {
            double z = 0;
            for (int j = 0; j < row.length; j++) {
                z += row[j] * distance[j];
            }
            sum += z * z;
        }
        return sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The logarithm of the multivariate gamma function of {@code twice / 2}. */
    private static double logMultivariateGamma(int twice, int dimensions) {
        double sum = dimensions * (dimensions - 1) / 4.0 * Math.log(Math.PI);
        for (int j = 0; j < dimensions; j++) {
            sum += logGamma(twice - j);
        }
        return sum;
    }

    /** The logarithm of the gamma function of {@code twice / 2}: factors of x down from x - 1, to Γ(1) = 1 or Γ(1/2) = √π. */
    private static double logGamma(int twice) {
        double sum = twice % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (int t = twice - 2; t > 0; t -= 2) {
            sum += Math.log(t / 2.0);
        }
        return sum;
    }
}
