package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Clusters of points around centroids. */
final class KMeans {
    private KMeans() {}

    /** The sum of the squared distances of all points from the centroids that are nearest to them. */
    @Differentiable(order = 2)
    static double cost(@NoDerivative double[][] points, double[][] centroids) {
        double cost = 0;
        for (double[] point : points) {
            double nearest = Double.POSITIVE_INFINITY;
            int cluster = 0;
            for (int i = 0; i < centroids.length; i++) {
                double distance = squaredDistance(point, centroids[i]);
                if (distance < nearest) {
                    nearest = distance;
                    cluster = i;
                }
            }
            cost += squaredDistance(point, centroids[cluster]);
        }
        return cost;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
