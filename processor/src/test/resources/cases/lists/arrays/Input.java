package cases;

import java.util.List;
import org.jadjoint.Differentiable;

/** Lists of arrays, which are written in place. */
final class Input {
    private Input() {}

    @Differentiable
    record Weights(List<double[][]> matrices, List<float[]> biases) {}

    @Differentiable
    static double read(List<double[]> rows, double x) {
        double sum = 0;
        for (double[] row : rows) {
            if (row == null) continue;
            for (double each : row) sum += each * each * x;
        }
        return sum;
    }

    @Differentiable
    static void write(List<double[]> rows, double x) {
        for (double[] row : rows) {
            row[0] *= row[1] * x;
            row[1] = x;
        }
    }

    @Differentiable
    static double net(Weights weights, double[] input) {
        double[] v = input;
        for (int layer = 0; layer < weights.matrices().size(); layer++) {
            double[][] w = weights.matrices().get(layer);
            double[] next = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                double sum = weights.biases().get(layer)[i % 2];
                for (int j = 0; j < Math.min(v.length, w[i].length); j++) sum += w[i][j] * v[j];
                next[i] = Math.tanh(sum);
            }
            v = next;
        }
        return v[0] + v[1] * v[0];
    }

    @Differentiable
    static List<double[]> made(double[] a, double x) {
        double[] own = {x, x * x, a[0]};
        List<double[]> rows = List.of(own, a, own);
        rows.get(2)[0] += a[1] * x;
        return rows;
    }
}
