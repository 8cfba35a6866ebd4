package org.jadjoint.samples.digits;

/**
 * Adam with decoupled weight decay: a step along the running mean of the gradient, divided by its running size
 * (Kingma and Ba, 2015; Loshchilov and Hutter, 2019).
 */
final class Adam {
    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final double EPSILON = 1e-8;

    private final double[][] parameters;
    private final double[][] means;
    private final double[][] squares;
    private final double weightDecay;
    private int steps;

    /** An optimizer of {@code parameters}, which its steps update in place. */
    Adam(double[][] parameters, double weightDecay) {
        this.parameters = parameters;
        this.weightDecay = weightDecay;
        means = zerosLike(parameters);
        squares = zerosLike(parameters);
    }

    /** Moves every parameter against its {@code gradient}, at most about {@code rate} far. */
    void step(double[][] gradient, double rate) {
        steps++;
        double meanCorrection = 1 - Math.pow(MEAN_DECAY, steps);
        double squareCorrection = 1 - Math.pow(SQUARE_DECAY, steps);
        for (int k = 0; k < parameters.length; k++) {
            for (int i = 0; i < parameters[k].length; i++) {
                double g = gradient[k][i];
                means[k][i] += (1 - MEAN_DECAY) * (g - means[k][i]);
                squares[k][i] += (1 - SQUARE_DECAY) * (g * g - squares[k][i]);
                double size = Math.sqrt(squares[k][i] / squareCorrection) + EPSILON;
                parameters[k][i] -= rate * (means[k][i] / meanCorrection / size + weightDecay * parameters[k][i]);
            }
        }
    }

    private static double[][] zerosLike(double[][] arrays) {
        double[][] zeros = new double[arrays.length][];
        for (int k = 0; k < arrays.length; k++) {
            zeros[k] = new double[arrays[k].length];
        }
        return zeros;
    }
}
