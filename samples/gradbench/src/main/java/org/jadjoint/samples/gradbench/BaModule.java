package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import org.jadjoint.samples.gradbench.BaDerivatives.ReprojectionErrorGradient;
import org.jadjoint.samples.gradbench.BaDerivatives.ReprojectionErrorVjp;

/**
 * {@code ba}: one camera, point, weight and observation, each repeated, to all errors and their sparse Jacobian. The answers
 * name what is repeated once; the work is done for all.
 */
final class BaModule {
    private BaModule() {}

    /** What is sent: {@code n} such cameras, {@code m} such points, {@code p} observations with such weights. */
    record Input(int n, int m, int p, double[] cam, double[] x, double w, double[] feat) {
        Input {
            if (n < 1 || m < 1 || p < 1 || cam.length != Ba.CAMERA || x.length != 3 || feat.length != 2) {
                throw new IllegalArgumentException(
                        "no camera of 11 numbers, point of 3 and observation of 2, once or more");
            }
        }

        /** Observation i is of point i mod m by camera i mod n. */
        Problem problem() {
            return new Problem(copies(cam, n), copies(x, m), repeated(w, p), copies(feat, p));
        }
    }

    /** Cameras and points in turn, and what was observed of them. */
    record Problem(double[][] cameras, double[][] points, double[] weights, double[][] observed) {
        double[] camera(int observation) {
            return cameras[observation % cameras.length];
        }

        double[] point(int observation) {
            return points[observation % points.length];
        }
    }

    record Errors(double[][] reprojection, double[] weight) {}

    static EvalModule module() {
        return EvalModule.named("ba")
                .with("objective", Input.class, Input::problem, BaModule::errors, ErrorAnswer::of)
                .with("jacobian", Input.class, Input::problem, BaModule::jacobian, JacobianAnswer::of);
    }

    static Errors errors(Problem in) {
        int observations = in.observed().length;
        double[][] reprojection = new double[observations][];
        double[] weight = new double[observations];
        for (int i = 0; i < observations; i++) {
            reprojection[i] = Ba.reprojectionError(in.camera(i), in.point(i), in.weights()[i], in.observed()[i]);
            weight[i] = Ba.weightError(in.weights()[i]);
        }
        return new Errors(reprojection, weight);
    }

    /** Two rows for each observation, by its camera, its point and its weight; then a row for each weight. */
    static SparseMatrix jacobian(Problem in) {
        int observations = in.observed().length;
        int points = Ba.CAMERA * in.cameras().length;
        int weights = points + 3 * in.points().length;
        SparseMatrix matrix = new SparseMatrix(3 * observations, 2 * (Ba.CAMERA + 3 + 1) * observations + observations);
        var workspace = new BaDerivatives.ReprojectionErrorWorkspace();
        double[] first = {1, 0};
        double[] second = {0, 1};
        for (int i = 0; i < observations; i++) {
            int camera = Ba.CAMERA * (i % in.cameras().length);
            int point = points + 3 * (i % in.points().length);
            ReprojectionErrorVjp error = BaDerivatives.reprojectionErrorVjp(
                    in.camera(i), in.point(i), in.weights()[i], in.observed()[i], workspace);
            append(matrix, camera, point, weights + i, error.pullback(first));
            append(matrix, camera, point, weights + i, error.pullback(second));
        }
        for (int i = 0; i < observations; i++) {
            matrix.append(
                    weights + i,
                    BaDerivatives.weightErrorGradient(in.weights()[i]).weight());
            matrix.endRow();
        }
        return matrix;
    }

    private static void append(
            SparseMatrix matrix, int camera, int point, int weight, ReprojectionErrorGradient gradient) {
        matrix.append(camera, gradient.camera());
        matrix.append(point, gradient.point());
        matrix.append(weight, gradient.weight());
        matrix.endRow();
    }

    /** The errors of the first observation, and how many there are. */
    record ErrorAnswer(Pair reprojError, Single wErr) {
        record Pair(double[] elements, int repeated) {}

        record Single(double element, int repeated) {}

        static ErrorAnswer of(Errors errors) {
            return new ErrorAnswer(
                    new Pair(errors.reprojection()[0], errors.reprojection().length),
                    new Single(errors.weight()[0], errors.weight().length));
        }
    }

    /** The first thirty elements and the last one of each array: those of the first observation and of the last weight. */
    record JacobianAnswer(int[] rows, int[] cols, double[] vals) {
        private static final int SHOWN = 2 * (Ba.CAMERA + 3 + 1);

        static JacobianAnswer of(SparseMatrix matrix) {
            return new JacobianAnswer(shown(matrix.rows()), shown(matrix.columns()), shown(matrix.values()));
        }

        private static int[] shown(int[] all) {
            int[] shown = Arrays.copyOf(all, SHOWN + 1);
            shown[SHOWN] = all[all.length - 1];
            return shown;
        }

        private static double[] shown(double[] all) {
            double[] shown = Arrays.copyOf(all, SHOWN + 1);
            shown[SHOWN] = all[all.length - 1];
            return shown;
        }
    }

    private static double[][] copies(double[] row, int count) {
        double[][] copies = new double[count][];
        Arrays.setAll(copies, i -> row.clone());
        return copies;
    }

    private static double[] repeated(double value, int count) {
        double[] repeated = new double[count];
        Arrays.fill(repeated, value);
        return repeated;
    }
}
