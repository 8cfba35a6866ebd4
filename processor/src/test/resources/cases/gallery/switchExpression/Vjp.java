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

  /** Both sweeps of {@link Input#activation}. */
  static InputDerivatives.ActivationValueAndGradient activationPullback(double x, int kind, double resultBar,
      ActivationResiduals residuals) {
    activationForward(x, kind, residuals);
    return new InputDerivatives.ActivationValueAndGradient(residuals.value,
        new InputDerivatives.ActivationGradient(activationReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#activation}. */
  static ActivationResiduals activationForward(double x, int kind, ActivationResiduals residuals) {
    if (residuals == null) residuals = new ActivationResiduals();
    double y;
    switch (kind) {
      case 0 -> y = Math.tanh(x);
      case 1 -> y = x * x;
      default -> y = x;
    }
    double exp = residuals.exp = Math.exp(x);
    residuals.value = y * exp;
    residuals.x = x;
    residuals.kind = kind;
    residuals.y = y;
    return residuals;
  }

  /** Reverse sweep of {@link Input#activation}. */
  static double activationReverse(ActivationResiduals residuals, double resultBar) {
    double x = residuals.x;
    double y = residuals.y;
    double exp = residuals.exp;
    double yBar = resultBar * exp; // y * Math.exp(x)
    double xBar = resultBar * y * exp;
    switch (residuals.kind) {
      case 0 -> xBar += yBar * ((1.0 - y) * (1.0 + y)); // Math.tanh(x)
      case 1 -> xBar += yBar * (x + x); // x * x
      default -> xBar += yBar;
    }
    return xBar;
  }

  /** {@link Input#activation} with tangents beside its values. */
  static InputDerivatives.ActivationJvp activationJvp(double x, int kind, double xDot, ActivationResiduals residuals) {
    double y;
    double yDot;
    switch (kind) {
      case 0 -> {
        y = Math.tanh(x);
        yDot = xDot * ((1.0 - y) * (1.0 + y));
      }
      case 1 -> {
        y = x * x;
        yDot = xDot * x + xDot * x;
      }
      default -> {
        y = x;
        yDot = xDot;
      }
    }
    double exp = Math.exp(x);
    return new InputDerivatives.ActivationJvp(y * exp, yDot * exp + xDot * exp * y);
  }

  /**
   * Kept by {@link Input#activation}, by line: <ul>
   * <li>11 <code>y = switch (kind) { case 0 -&gt; Math.tanh(x); case 1 -&gt; x * x; default -&gt; x; }</code>:
   *     {@code y}
   * <li>16 <code>y * Math.exp(x)</code>: {@code exp}</ul>
   */
  static final class ActivationResiduals extends InputDerivatives.ActivationFrame {
    double x, y, exp;
    int kind;
  }
}
