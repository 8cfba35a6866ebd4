import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Learning to learn with arrays: weights from which a few steps of gradient descent fit each of several targets. */
final class MamlOfArrays {
  private static final double RATE = 0.1;
  private static final int STEPS = 3;

  /** The squared distance from a target, each weight with a curvature of its own. */
  @Differentiable
  static double error(double[] weights, @NoDerivative double[] target) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double miss = weights[i] - target[i];
      sum += (i + 1) * miss * miss / 2;
    }
    return sum;
  }

  @Differentiable
  static double afterSteps(double[] weights) {
    double sum = 0;
    double[] target = new double[weights.length];
    for (int task = 0; task < 3; task++) {
      for (int i = 0; i < target.length; i++) target[i] = task - i;
      double[] adapted = weights.clone();
      for (int step = 0; step < STEPS; step++) {
        double[] slope = MamlOfArraysDerivatives.errorGradient(adapted, target).weights();
        for (int i = 0; i < adapted.length; i++) adapted[i] -= RATE * slope[i];
      }
      sum += error(adapted, target);
    }
    return sum / 3;
  }

  /** One step of what learns to learn: its derivative takes the third of the error. */
  @Differentiable
  static double learned(double[] weights, double rate) {
    double[] slope = MamlOfArraysDerivatives.afterStepsGradient(weights).weights();
    double[] next = weights.clone();
    for (int i = 0; i < next.length; i++) next[i] -= rate * slope[i];
    return afterSteps(next);
  }

  static void run() {
    // Each step takes 1 - r (i + 1) of the miss, so the error after all is that of each weight times the square of what is left, at the
    // mean of the targets 1 - i.
    double[] weights = {0.5, -1, 2};
    double[] gradient = MamlOfArraysDerivatives.afterStepsGradient(weights).weights();
    double[] curvatures = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double left = Math.pow(1 - RATE * (i + 1), STEPS);
      curvatures[i] = (i + 1) * left * left;
      requireNear(curvatures[i] * (weights[i] - (1 - i)), gradient[i]);
      double[] direction = new double[weights.length];
      direction[i] = 1;
      requireNear(gradient[i], MamlOfArraysDerivatives.afterStepsJvp(weights, direction).tangent());
    }
    // The error that is learned has the curvatures c, and a step of rate s leaves 1 - s c of each miss m: by s it changes by -c² m² (1 - s c).
    double rate = 0.3;
    double expected = 0;
    double[] ofWeights = MamlOfArraysDerivatives.learnedGradient(weights, rate).weights();
    for (int i = 0; i < weights.length; i++) {
      double c = curvatures[i];
      double miss = weights[i] - (1 - i);
      expected -= c * c * miss * miss * (1 - rate * c);
      requireNear(c * miss * (1 - rate * c) * (1 - rate * c), ofWeights[i]);
    }
    requireNear(expected, MamlOfArraysDerivatives.learnedGradient(weights, rate).rate());
    requireNear(expected, MamlOfArraysDerivatives.learnedJvp(weights, rate, new double[weights.length], 1).tangent());
  }

  private static void requireNear(double expected, double found) {
    if (!(Math.abs(found - expected) <= 1e-12 * (1 + Math.abs(expected))))
      throw new AssertionError(found + ", should be " + expected);
  }

  private MamlOfArrays() {}
}
