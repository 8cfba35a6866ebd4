package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * A recurrent network of ADBench that predicts the next character of a text, given as vectors of b bits. All its weight
 * matrices are diagonal.
 */
final class Lstm {
    private Lstm() {}

    /**
     * The mean loss over the text.
     *
     * @param main for each layer a row of 4 b weights and a row of 4 b biases: of the forget gate, the input gate, the
     *     output gate and the change
     * @param extra the weights of the input, the weights of the output and the biases of the output
     * @param state for each layer a row of what it gave last and a row of what its cells keep
     * @param sequence the characters of the text
     */
    @Differentiable
    static double loss(
            double[][] main, double[][] extra, @NoDerivative double[][] state, @NoDerivative double[][] sequence) {
        int layers = main.length / 2;
        int bits = extra[0].length;
        double[][] hidden = new double[layers][];
        double[][] cell = new double[layers][];
        for (int layer = 0; layer < layers; layer++) {
            hidden[layer] = state[2 * layer].clone();
            cell[layer] = state[2 * layer + 1].clone();
        }
        double total = 0;
        double[] prediction = new double[bits];
        for (int t = 0; t + 1 < sequence.length; t++) {
            for (int i = 0; i < bits; i++) {
                prediction[i] = sequence[t][i] * extra[0][i];
            }
            double[] input = prediction;
            for (int layer = 0; layer < layers; layer++) {
                step(main[2 * layer], main[2 * layer + 1], input, hidden[layer], cell[layer]);
                input = hidden[layer];
            }
            for (int i = 0; i < bits; i++) {
                prediction[i] = input[i] * extra[1][i] + extra[2][i];
            }
            total += logLikelihood(prediction, sequence[t + 1]);
        }
        return -total / (bits * (sequence.length - 1));
    }

    /** Moves one layer on, in place. */
    private static void step(double[] weights, double[] biases, double[] input, double[] hidden, double[] cell) {
        int bits = hidden.length;
        for (int i = 0; i < bits; i++) {
            double forget = sigmoid(input[i] * weights[i] + biases[i]);
            double ingate = sigmoid(hidden[i] * weights[bits + i] + biases[bits + i]);
            double outgate = sigmoid(input[i] * weights[2 * bits + i] + biases[2 * bits + i]);
            double change = Math.tanh(hidden[i] * weights[3 * bits + i] + biases[3 * bits + i]);
            cell[i] = cell[i] * forget + ingate * change;
            hidden[i] = outgate * Math.tanh(cell[i]);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** What the prediction says of the bits that came: ADBench adds 2 to the sum of exponentials. */
    private static double logLikelihood(double[] prediction, double[] actual) {
        double sum = 2;
        for (double each : prediction) {
            sum += Math.exp(each);
        }
        double normalizer = Math.log(sum);
        double total = 0;
        for (int i = 0; i < prediction.length; i++) {
            total += actual[i] * (prediction[i] - normalizer);
        }
        return total;
    }
}
