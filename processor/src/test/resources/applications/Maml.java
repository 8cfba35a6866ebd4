import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Learning to learn: a slope and an offset from which one step of gradient descent fits each of several lines. */
final class Maml {
  private static final double RATE = 0.05;

  /** The mean squared error of a line on four points of another one. */
  @Differentiable
  static double error(double slope, double offset, @NoDerivative double taskSlope, @NoDerivative double taskOffset) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double x = i - 1.5;
      double miss = slope * x + offset - (taskSlope * x + taskOffset);
      sum += miss * miss;
    }
    return sum / 4;
  }

  @Differentiable
  static double afterOneStep(double slope, double offset) {
    double sum = 0;
    for (int task = 0; task < 3; task++) {
      double taskSlope = 1 + task;
      double taskOffset = 2 - task * task;
      var gradient = MamlDerivatives.errorGradient(slope, offset, taskSlope, taskOffset);
      double newSlope = slope - RATE * gradient.slope();
      double newOffset = offset - RATE * gradient.offset();
      sum += error(newSlope, newOffset, taskSlope, taskOffset);
    }
    return sum / 3;
  }

  static void run() {
    // The mean of x is 0, that of x² is 1.25, so both numbers are learned apart: the error after a step is 1.25 (1 - 2.5 r)² of the miss
    // of the slope squared, and (1 - 2 r)² of that of the offset.
    var gradient = MamlDerivatives.afterOneStepGradient(0.5, -1);
    double slope = 2 * 1.25 * Math.pow(1 - 2.5 * RATE, 2) * (0.5 - 2);
    double offset = 2 * Math.pow(1 - 2 * RATE, 2) * (-1 - 1.0 / 3);
    requireNear(slope, gradient.slope());
    requireNear(offset, gradient.offset());
    requireNear(slope, MamlDerivatives.afterOneStepJvp(0.5, -1, 1, 0).tangent());
    requireNear(offset, MamlDerivatives.afterOneStepJvp(0.5, -1, 0, 1).tangent());
    double a = 0.5;
    double b = -1;
    for (int i = 0; i < 200; i++) {
      var step = MamlDerivatives.afterOneStepGradient(a, b);
      a -= 0.2 * step.slope();
      b -= 0.2 * step.offset();
    }
    requireNear(2, a);
    requireNear(1.0 / 3, b);
  }

  private static void requireNear(double expected, double found) {
    if (!(Math.abs(found - expected) <= 1e-12 * (1 + Math.abs(expected))))
      throw new AssertionError(found + ", should be " + expected);
  }

  private Maml() {}
}
