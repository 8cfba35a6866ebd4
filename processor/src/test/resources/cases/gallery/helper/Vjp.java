package cases;

import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#weighted}. */
  static InputDerivatives.WeightedValueAndGradient weightedPullback(double a, double b, double resultBar,
      WeightedResiduals residuals) {
    weightedForward(a, b, residuals);
    return new InputDerivatives.WeightedValueAndGradient(residuals.value, weightedReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#weighted}. */
  static WeightedResiduals weightedForward(double a, double b, WeightedResiduals residuals) {
    if (residuals == null) residuals = new WeightedResiduals();
    double x = a - b;
    double exp = residuals.exp = Math.exp(-x);
    double sigmoid = residuals.sigmoid = 1.0 / (1.0 + exp);
    double exp2 = residuals.exp2 = Math.exp(-b);
    double sigmoid2 = residuals.sigmoid2 = 1.0 / (1.0 + exp2);
    residuals.value = a * sigmoid + b * sigmoid2;
    residuals.a = a;
    residuals.b = b;
    return residuals;
  }

  /** Reverse sweep of {@link Input#weighted}. */
  static InputDerivatives.WeightedGradient weightedReverse(WeightedResiduals residuals, double resultBar) {
    double exp = residuals.exp;
    double sigmoid = residuals.sigmoid;
    double exp2 = residuals.exp2;
    double sigmoid2 = residuals.sigmoid2;
    double bBar = resultBar * sigmoid2; // a * sigmoid(a - b) + b * sigmoid(b)
    double aBar = resultBar * sigmoid;
    double exponentBar = -resultBar * residuals.a / (1.0 + exp) * sigmoid * exp; // 1 / (1 + Math.exp(-x))
    aBar -= exponentBar; // a * sigmoid(a - b) + b * sigmoid(b)
    bBar = bBar + resultBar * residuals.b / (1.0 + exp2) * sigmoid2 * exp2 + exponentBar;
    return new InputDerivatives.WeightedGradient(aBar, bBar);
  }

  /** {@link Input#weighted} with tangents beside its values. */
  static InputDerivatives.WeightedJvp weightedJvp(double a, double b, double aDot, double bDot,
      WeightedResiduals residuals) {
    double x = a - b;
    double exp = Math.exp(-x);
    double denominator = 1.0 + exp;
    double sigmoid = 1.0 / denominator;
    double exp2 = Math.exp(-b);
    double denominator2 = 1.0 + exp2;
    double sigmoid2 = 1.0 / denominator2;
    return new InputDerivatives.WeightedJvp(a * sigmoid + b * sigmoid2,
        aDot * sigmoid + (aDot - bDot) * exp / denominator * sigmoid * a
        + (bDot * sigmoid2 + bDot * exp2 / denominator2 * sigmoid2 * b));
  }

  /**
   * Kept by {@link Input#weighted} in line 15 <code>1 / (1 + Math.exp(-x))</code>:
   * {@code exp, exp2, sigmoid, sigmoid2}.
   */
  static final class WeightedResiduals extends InputDerivatives.WeightedFrame {
    double a, b, exp, sigmoid, exp2, sigmoid2;
  }
}
