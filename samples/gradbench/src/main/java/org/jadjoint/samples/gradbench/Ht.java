package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Hand tracking: how far the skin of a posed hand lies from points that were measured. */
final class Ht {
    private static final int FINGERS = 5;

    private Ht() {}

    /**
     * The distances of measured points from the vertices that they correspond to: x, y and z of each.
     *
     * @param theta the pose: rotation, translation, and four angles of each finger
     */
    @Differentiable
    static double[] vertexDistances(
            double[] theta,
            @NoDerivative HandModel model,
            @NoDerivative int[] correspondences,
            @NoDerivative double[][] points) {
        double[][] vertices = vertices(theta, model);
        double[] distances = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            double[] vertex = vertices[correspondences[i]];
            for (int axis = 0; axis < 3; axis++) {
                distances[3 * i + axis] = points[i][axis] - vertex[axis];
            }
        }
        return distances;
    }

    /**
     * The distances of measured points from points on the triangles that they correspond to.
     *
     * @param us where on its triangle each point lies: the shares of the first and the second corner
     */
    @Differentiable
    static double[] surfaceDistances(
            double[] theta,
            double[][] us,
            @NoDerivative HandModel model,
            @NoDerivative int[] correspondences,
            @NoDerivative double[][] points) {
        double[][] vertices = vertices(theta, model);
        double[] distances = new double[3 * points.length];
        for (int i = 0; i < points.length; i++) {
            int[] corners = model.triangles()[correspondences[i]];
            double u = us[i][0];
            double v = us[i][1];
            for (int axis = 0; axis < 3; axis++) {
                double surface = u * vertices[corners[0]][axis]
                        + v * vertices[corners[1]][axis]
                        + (1 - u - v) * vertices[corners[2]][axis];
                distances[3 * i + axis] = points[i][axis] - surface;
            }
        }
        return distances;
    }

    /** Where the vertices of the skin lie in the pose {@code theta}. */
    private static double[][] vertices(double[] theta, HandModel model) {
        double[][][] bones = boneTransforms(theta, model);
        double[][] rotation = axisAngle(theta[0], theta[1], theta[2]);
        double[][] vertices = new double[model.basePositions().length][3];
        for (int i = 0; i < vertices.length; i++) {
            double[] skin = skin(bones, model.weights()[i], model.basePositions()[i]);
            if (model.isMirrored()) {
                skin[0] = -skin[0];
            }
            for (int axis = 0; axis < 3; axis++) {
                vertices[i][axis] = rotation[axis][0] * skin[0]
                        + rotation[axis][1] * skin[1]
                        + rotation[axis][2] * skin[2]
                        + theta[3 + axis];
            }
        }
        return vertices;
    }

    /** Where a vertex is taken by the bones that it follows. */
    private static double[] skin(double[][][] bones, double[] weights, double[] base) {
        double[] position = new double[3];
        for (int bone = 0; bone < bones.length; bone++) {
            if (weights[bone] == 0) {
                continue;
            }
            for (int axis = 0; axis < 3; axis++) {
                double[] row = bones[bone][axis];
                position[axis] +=
                        weights[bone] * (row[0] * base[0] + row[1] * base[1] + row[2] * base[2] + row[3] * base[3]);
            }
        }
        return position;
    }

    /** For each bone, where its pose takes what lay around it at rest. */
    private static double[][][] boneTransforms(double[] theta, HandModel model) {
        int count = model.parents().length;
        double[][] angles = jointAngles(theta, count);
        double[][][] absolutes = new double[count][][];
        double[][][] transforms = new double[count][][];
        for (int bone = 0; bone < count; bone++) {
            double[][] relative = product(model.baseRelatives()[bone], joint(angles[bone][0], angles[bone][1]));
            int parent = model.parents()[bone];
            absolutes[bone] = parent < 0 ? relative : product(absolutes[parent], relative);
            transforms[bone] = product(absolutes[bone], model.inverseBaseAbsolutes()[bone]);
        }
        return transforms;
    }

    /**
     * Of each bone how far it bends and how far it is spread. After the wrist, each finger has four bones, of which the first
     * keeps still; only the second is spread.
     */
    private static double[][] jointAngles(double[] theta, int bones) {
        double[][] angles = new double[bones][2];
        int next = 6;
        for (int finger = 0; finger < FINGERS; finger++) {
            int knuckle = 2 + 4 * finger;
            angles[knuckle][0] = theta[next++];
            angles[knuckle][1] = theta[next++];
            angles[knuckle + 1][0] = theta[next++];
            angles[knuckle + 2][0] = theta[next++];
        }
        return angles;
    }

    /** A rotation by {@code bend} around the first axis, then by {@code spread} around the third. */
    private static double[][] joint(double bend, double spread) {
        double cosBend = Math.cos(bend);
        double sinBend = Math.sin(bend);
        double cosSpread = Math.cos(spread);
        double sinSpread = Math.sin(spread);
        return new double[][] {
            {cosSpread, -sinSpread * cosBend, sinSpread * sinBend, 0},
            {sinSpread, cosSpread * cosBend, -cosSpread * sinBend, 0},
            {0, sinBend, cosBend, 0},
            {0, 0, 0, 1}
        };
    }

    /** The rotation by the length of a vector around it; none where that is tiny. */
    private static double[][] axisAngle(double a, double b, double c) {
        double angle = Math.sqrt(a * a + b * b + c * c);
        if (angle < 1e-4) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double x = a / angle;
        double y = b / angle;
        double z = c / angle;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double rest = 1 - cos;
        return new double[][] {
            {x * x * rest + cos, x * y * rest - z * sin, x * z * rest + y * sin},
            {x * y * rest + z * sin, y * y * rest + cos, y * z * rest - x * sin},
            {x * z * rest - y * sin, y * z * rest + x * sin, z * z * rest + cos}
        };
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }
}
