package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** One layer of a network, row by row. */
    @Differentiable
    static double layer(double[] weights, double[] x, double[] bias) {
        double sum = 0;
        for (int row = 0; row < bias.length; row++) {
            double z = bias[row];
            for (int i = 0; i < x.length; i++) {
                z += weights[(row * x.length + i) % weights.length] * x[i];
            }
            sum += Math.tanh(z);
        }
        return sum;
    }
}
