package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    /** Weights are data: they have no shadow, and nothing is computed for them. */
    @Differentiable
    static double loss(double[] model, @NoDerivative double[] weights) {
        double loss = 0;
        for (int i = 0; i < model.length; i++) {
            double error = Math.sin(model[i]);
            loss += weights[i % weights.length] * error * error;
        }
        return loss;
    }
}
