package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * {@code ht}: a pose and measured points, to their distances from the hand and the Jacobian of those. There are far more
 * distances than parameters, so that forward mode is called, once for each column.
 */
final class HtModule {
    private HtModule() {}

    record Data(HandModel model, int[] correspondences, double[][] points) {}

    /** With {@code us} the points lie on triangles, without on vertices. */
    record Input(double[] theta, Data data, double[][] us) {
        boolean onTriangles() {
            return us.length > 0;
        }
    }

    static EvalModule module() {
        return EvalModule.named("ht")
                .with("objective", Input.class, in -> () -> distances(in))
                .with("jacobian", Input.class, HtModule::columns, HtModule::transposed);
    }

    static double[] distances(Input in) {
        Data data = in.data();
        return in.onTriangles()
                ? Ht.surfaceDistances(in.theta(), in.us(), data.model(), data.correspondences(), data.points())
                : Ht.vertexDistances(in.theta(), data.model(), data.correspondences(), data.points());
    }

    /** The columns of the Jacobian: two for {@code us}, if there are any, then one for each parameter of the pose. */
    static Supplier<double[][]> columns(Input in) {
        if (in.onTriangles()) {
            var workspace = new HtDerivatives.SurfaceDistancesWorkspace();
            return () -> surfaceColumns(in, workspace);
        }
        var workspace = new HtDerivatives.VertexDistancesWorkspace();
        return () -> vertexColumns(in, workspace);
    }

    private static double[][] vertexColumns(Input in, HtDerivatives.VertexDistancesWorkspace workspace) {
        Data data = in.data();
        double[][] columns = new double[in.theta().length][];
        for (int i = 0; i < columns.length; i++) {
            double[] thetaDot = unit(i, columns.length);
            columns[i] = HtDerivatives.vertexDistancesJvp(
                            in.theta(), data.model(), data.correspondences(), data.points(), thetaDot, workspace)
                    .tangent();
        }
        return columns;
    }

    /** A distance depends on the two {@code us} of its own point alone, so that those of all points share two columns. */
    private static double[][] surfaceColumns(Input in, HtDerivatives.SurfaceDistancesWorkspace workspace) {
        Data data = in.data();
        int parameters = in.theta().length;
        double[][] columns = new double[2 + parameters][];
        for (int i = 0; i < columns.length; i++) {
            double[] thetaDot = i < 2 ? new double[parameters] : unit(i - 2, parameters);
            double[][] usDot = copies(i < 2 ? unit(i, 2) : new double[2], in.us().length);
            columns[i] = HtDerivatives.surfaceDistancesJvp(
                            in.theta(),
                            in.us(),
                            data.model(),
                            data.correspondences(),
                            data.points(),
                            thetaDot,
                            usDot,
                            workspace)
                    .tangent();
        }
        return columns;
    }

    private static double[] unit(int index, int length) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }

    private static double[][] copies(double[] row, int count) {
        double[][] copies = new double[count][];
        Arrays.setAll(copies, i -> row.clone());
        return copies;
    }

    private static double[][] transposed(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }
}
