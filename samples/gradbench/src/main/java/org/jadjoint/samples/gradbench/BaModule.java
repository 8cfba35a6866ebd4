package org.jadjoint.samples.gradbench;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jadjoint.samples.gradbench.BaDerivatives.ReprojectionErrorGradient;
import org.jadjoint.samples.gradbench.BaDerivatives.ReprojectionErrorVjp;
import org.jadjoint.samples.gradbench.BaDerivatives.ReprojectionErrorWorkspace;

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
            int[] camera = IntStream.range(0, p).map(i -> i % n).toArray();
            int[] point = IntStream.range(0, p).map(i -> i % m).toArray();
            return new Problem(copies(cam, n), copies(x, m), repeated(w, p), camera, point, copies(feat, p));
        }
    }

    /**
     * What is computed with.
     *
     * @param camera which camera made each observation
     * @param point of which point
     * @param observed where the point was seen in the picture
     */
    record Problem(
            double[][] cameras, double[][] points, double[] weights, int[] camera, int[] point, double[][] observed) {
        double[] reprojectionError(int i) {
            return Ba.reprojectionError(cameras[camera[i]], points[point[i]], weights[i], observed[i]);
        }

        ReprojectionErrorVjp reprojectionErrorVjp(int i, ReprojectionErrorWorkspace workspace) {
            return BaDerivatives.reprojectionErrorVjp(
                    cameras[camera[i]], points[point[i]], weights[i], observed[i], workspace);
        }
    }

    record Errors(double[][] reprojection, double[] weight) {}

    static EvalModule module() {
        return EvalModule.named("ba")
                .with("objective", Input.class, in -> of(in, BaModule::errors), ErrorAnswer::of)
                .with("jacobian", Input.class, in -> of(in, BaModule::jacobian), JacobianAnswer::of);
    }

    private static <R> Supplier<R> of(Input in, Function<Problem, R> evaluate) {
        Problem problem = in.problem();
        return () -> evaluate.apply(problem);
    }

    static Errors errors(Problem in) {
        int observations = in.observed().length;
        double[][] reprojection = new double[observations][];
        double[] weight = new double[observations];
        for (int i = 0; i < observations; i++) {
            reprojection[i] = in.reprojectionError(i);
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
        var workspace = new ReprojectionErrorWorkspace();
        double[] first = {1, 0};
        double[] second = {0, 1};
        for (int i = 0; i < observations; i++) {
            int camera = Ba.CAMERA * in.camera()[i];
            int point = points + 3 * in.point()[i];
            ReprojectionErrorVjp error = in.reprojectionErrorVjp(i, workspace);
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
