package org.jadjoint.samples.gradbench;

import static org.jadjoint.samples.gradbench.AdBench.reference;
import static org.jadjoint.samples.gradbench.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The larger evaluations against what ADBench knows of its inputs. */
final class AdBenchTest {
    /** ADBench subtracts the prior where GradBench adds it, so that the two parts are held against its reference here. */
    @Test
    void mixtureAgrees() {
        GmmModule.Input in = AdBench.gmm("gmm_d2_K5.txt");
        double likelihood = Gmm.logLikelihood(in.alpha(), in.mu(), in.q(), in.l(), in.x());
        double prior = Gmm.logPrior(in.q(), in.l(), in.gamma(), in.m());
        assertClose(reference("gmm_d2_K5.json", "value")[0], likelihood - prior, "value");
        assertEquals(
                likelihood + prior, Gmm.logPosterior(in.alpha(), in.mu(), in.q(), in.l(), in.x(), in.gamma(), in.m()));

        var likelihoodSlope = GmmDerivatives.logLikelihoodGradient(in.alpha(), in.mu(), in.q(), in.l(), in.x());
        var priorSlope = GmmDerivatives.logPriorGradient(in.q(), in.l(), in.gamma(), in.m());
        DoubleStream.Builder gradient = DoubleStream.builder();
        Arrays.stream(likelihoodSlope.alpha()).forEach(gradient);
        Arrays.stream(flat(likelihoodSlope.mu())).forEach(gradient);
        for (int k = 0; k < in.q().length; k++) {
            addDifference(likelihoodSlope.q()[k], priorSlope.q()[k], gradient);
            addDifference(likelihoodSlope.l()[k], priorSlope.l()[k], gradient);
        }
        assertClose(reference("gmm_d2_K5.json", "gradient"), gradient.build().toArray(), "gradient");
    }

    private static void addDifference(double[] a, double[] b, DoubleStream.Builder to) {
        for (int i = 0; i < a.length; i++) {
            to.add(a[i] - b[i]);
        }
    }

    @Test
    void recurrentNetworkAgrees() {
        LstmModule.Input in = AdBench.lstm("lstm_l2_c1024.txt");
        var loss = LstmDerivatives.lossValueAndGradient(in.mainParams(), in.extraParams(), in.state(), in.sequence());
        assertClose(reference("lstm_l2_c1024.json", "value")[0], loss.value(), "value");
        double[] gradient = DoubleStream.concat(
                        Arrays.stream(flat(loss.gradient().main())),
                        Arrays.stream(flat(loss.gradient().extra())))
                .toArray();
        assertClose(reference("lstm_l2_c1024.json", "gradient"), gradient, "gradient");
    }

    @Test
    void bundleOfDifferentCamerasAgrees() {
        BaModule.Problem in = AdBench.ba("ba_rand_n10_m100_p500.txt");
        BaModule.Errors errors = BaModule.errors(in);
        String expected = "ba_rand_n10_m100_p500.json";
        assertClose(reference(expected, "reproj_err"), flat(errors.reprojection()), "reprojection");
        assertClose(reference(expected, "w_err"), errors.weight(), "weight");

        SparseMatrix jacobian = BaModule.jacobian(in);
        assertClose(reference(expected, "J_vals"), jacobian.values(), "jacobian");
        int[] rows = jacobian.rows();
        assertEquals(3 * 500 + 1, rows.length);
        assertEquals(jacobian.values().length, rows[rows.length - 1]);
        // Observation 7 is of point 49 by camera 7.
        int[] columns = Arrays.copyOfRange(jacobian.columns(), rows[15], rows[16]);
        assertArrayEquals(new int[] {77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 257, 258, 259, 417}, columns);
        assertEquals(10 * 11 + 100 * 3 + 499, jacobian.columns()[rows[rows.length - 1] - 1]);
    }

    @Test
    void repeatedBundleAgrees() {
        BaModule.Input in = AdBench.repeatedBa("ba1_n49_m7776_p31843.txt");
        String expected = "ba1_n49_m7776_p31843.json";
        var errors = BaModule.ErrorAnswer.of(BaModule.errors(in.problem()));
        assertClose(
                reference(expected, "reproj_err_first"), errors.reprojError().elements(), "reprojection");
        assertEquals(31843, errors.reprojError().repeated());
        assertClose(reference(expected, "w_err_first")[0], errors.wErr().element(), "weight");
        assertEquals(31843, errors.wErr().repeated());

        SparseMatrix jacobian = BaModule.jacobian(in.problem());
        assertEquals(reference(expected, "nnz")[0], jacobian.values().length);
        assertClose(
                reference(expected, "sum_vals")[0],
                Arrays.stream(jacobian.values()).sum(),
                "sum");
        var answer = BaModule.JacobianAnswer.of(jacobian);
        double[] shown = DoubleStream.concat(
                        Arrays.stream(reference(expected, "J_block_first")),
                        Arrays.stream(reference(expected, "J_w_first")))
                .toArray();
        assertClose(shown, answer.vals(), "jacobian");
        assertEquals(31, answer.rows().length);
        assertArrayEquals(new int[] {0, 15, 30, 45}, Arrays.copyOf(answer.rows(), 4));
        assertEquals(987133, answer.rows()[30]);
        assertEquals(49 * 11 + 7776 * 3 + 31842, answer.cols()[30]);
    }

    @ParameterizedTest
    @CsvSource({"simple, false", "complicated, true"})
    void handAgrees(String name, boolean onTriangles) {
        HtModule.Input in = AdBench.hand("hand/" + name + ".txt", onTriangles);
        String expected = "hand/" + name + ".json";
        assertClose(reference(expected, "value"), HtModule.distances(in), "distances");
        double[] jacobian = flat(HtModule.columns(in).get());
        assertClose(reference(expected, "jacobian"), jacobian, "jacobian");
    }

    private static double[] flat(double[][] rows) {
        return Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
