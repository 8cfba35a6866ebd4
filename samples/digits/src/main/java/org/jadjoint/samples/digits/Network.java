package org.jadjoint.samples.digits;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * A perceptron with one hidden layer over 8 by 8 images, as ordinary Java over arrays.
 *
 * <p>A layer with {@code in} inputs and {@code out} outputs has {@code out * in} weights, one row per output, and {@code
 * out} biases. A batch of n images is one array of n * 64 brightnesses.
 */
final class Network {
    private Network() {}

    /** Mean cross-entropy, in nats, of the network's answers to {@code images} against their {@code labels}. */
    @Differentiable
    static double loss(
            double[] hiddenWeights,
            double[] hiddenBiases,
            double[] outputWeights,
            double[] outputBiases,
            @NoDerivative double[] images,
            int[] labels) {
        double[] scores = scores(hiddenWeights, hiddenBiases, outputWeights, outputBiases, images);
        return crossEntropy(scores, labels);
    }

    /** The ten scores of each image, row after row; the highest is the network's answer. */
    static double[] scores(
            double[] hiddenWeights,
            double[] hiddenBiases,
            double[] outputWeights,
            double[] outputBiases,
            double[] images) {
        double[] hidden = layer(images, hiddenWeights, hiddenBiases);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(hidden[i], 0);
        }
        return layer(hidden, outputWeights, outputBiases);
    }

    private static double[] layer(double[] x, double[] weights, double[] biases) {
        int out = biases.length;
        int in = weights.length / out;
        int rows = x.length / in;
        double[] y = new double[rows * out];
        for (int row = 0; row < rows; row++) {
            for (int o = 0; o < out; o++) {
                double sum = biases[o];
                for (int i = 0; i < in; i++) {
                    sum += weights[o * in + i] * x[row * in + i];
                }
                y[row * out + o] = sum;
            }
        }
        return y;
    }

    private static double crossEntropy(double[] scores, int[] labels) {
        int classes = scores.length / labels.length;
        double loss = 0;
        for (int row = 0; row < labels.length; row++) {
            int first = row * classes;
            // Subtracting the highest score keeps exp in range. It cancels, so its derivative need not be followed.
            @NoDerivative double highest = scores[first];
            for (int c = 1; c < classes; c++) {
                highest = Math.max(highest, scores[first + c]);
            }
            double total = 0;
            for (int c = 0; c < classes; c++) {
                total += Math.exp(scores[first + c] - highest);
            }
            loss += highest + Math.log(total) - scores[first + labels[row]];
        }
        return loss / labels.length;
    }
}
