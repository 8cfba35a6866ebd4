package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Bundle adjustment: how far points, seen by cameras, lie from where they were observed. */
final class Ba {
    /**
     * The numbers of a camera: three of its rotation, as an axis times an angle, three of its centre, the focal length, two
     * of the principal point, two of the radial distortion.
     */
    static final int CAMERA = 11;

    private Ba() {}

    /** The two weighted distances of a point in the picture from where it was observed. */
    @Differentiable
    static double[] reprojectionError(double[] camera, double[] point, double weight, @NoDerivative double[] observed) {
        double[] seen = project(camera, point);
        return new double[] {weight * (seen[0] - observed[0]), weight * (seen[1] - observed[1])};
    }

    /** Keeps weights from vanishing. */
    @Differentiable
    static double weightError(double weight) {
        return 1 - weight * weight;
    }

    private static double[] project(double[] camera, double[] point) {
        double[] p = rotate(camera, point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]);
        double x = p[0] / p[2];
        double y = p[1] / p[2];
        double square = x * x + y * y;
        double distortion = 1 + camera[9] * square + camera[10] * square * square;
        return new double[] {x * distortion * camera[6] + camera[7], y * distortion * camera[6] + camera[8]};
    }

    /** Rodrigues' formula; to first order where there is no angle, so that it has the right derivative there. */
    private static double[] rotate(double[] camera, double x, double y, double z) {
        double square = camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2];
        if (square == 0) {
            return new double[] {
                x + camera[1] * z - camera[2] * y, y + camera[2] * x - camera[0] * z, z + camera[0] * y - camera[1] * x
            };
        }
        double angle = Math.sqrt(square);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double u = camera[0] / angle;
        double v = camera[1] / angle;
        double w = camera[2] / angle;
        double along = (u * x + v * y + w * z) * (1 - cos);
        return new double[] {
            x * cos + (v * z - w * y) * sin + u * along,
            y * cos + (w * x - u * z) * sin + v * along,
            z * cos + (u * y - v * x) * sin + w * along
        };
    }
}
