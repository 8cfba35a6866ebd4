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

  /** Both sweeps of {@link Input#distance}. */
  static InputDerivatives.DistanceValueAndGradient distancePullback(double a, double b, double w, double resultBar,
      DistanceResiduals residuals) {
    distanceForward(a, b, w, residuals);
    return new InputDerivatives.DistanceValueAndGradient(residuals.value, distanceReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#distance}. */
  static DistanceResiduals distanceForward(double a, double b, double w, DistanceResiduals residuals) {
    if (residuals == null) residuals = new DistanceResiduals();
    double sqrt = residuals.sqrt = Math.sqrt(a * a + b * b);
    double argument = residuals.argument = 1.0 + a * a;
    residuals.value = w * sqrt + Math.log(argument);
    residuals.a = a;
    residuals.b = b;
    residuals.w = w;
    return residuals;
  }

  /** Reverse sweep of {@link Input#distance}. */
  static InputDerivatives.DistanceGradient distanceReverse(DistanceResiduals residuals, double resultBar) {
    double a = residuals.a;
    double b = residuals.b;
    double sqrt = residuals.sqrt;
    double argument = residuals.argument;
    double wBar = resultBar * sqrt; // w * Math.sqrt(a * a + b * b) + Math.log(1 + a * a)
    double argumentBar = scale(resultBar * residuals.w, 0.5 / (sqrt + 0.0));
    double bBar = argumentBar * (b + b);
    double aBar = scale(resultBar, 1.0 / positive(argument)) * (a + a) + argumentBar * (a + a);
    return new InputDerivatives.DistanceGradient(aBar, bBar, wBar);
  }

  /** {@link Input#distance} with tangents beside its values. */
  static InputDerivatives.DistanceJvp distanceJvp(double a, double b, double w, double aDot, double bDot, double wDot,
      DistanceResiduals residuals) {
    double sqrt = Math.sqrt(a * a + b * b);
    double term = 1.0 + a * a;
    return new InputDerivatives.DistanceJvp(w * sqrt + Math.log(term),
        wDot * sqrt + scale(aDot * a + aDot * a + (bDot * b + bDot * b), 0.5 / (sqrt + 0.0)) * w
        + scale(aDot * a + aDot * a, 1.0 / positive(term)));
  }

  /** x, with 0.0 for -0.0, and NaN where a logarithm has neither value nor derivative. */
  private static double positive(double x) { return x < 0 ? Double.NaN : x + 0; }

  private static double scale(double cotangent, double partial) {
    return cotangent == 0 && !Double.isFinite(partial) ? 0 : cotangent * partial;
  }

  /**
   * Kept by {@link Input#distance} in line 11 <code>w * Math.sqrt(a * a + b * b) + Math.log(1 + a * a)</code>:
   * {@code argument, sqrt}.
   */
  static final class DistanceResiduals extends InputDerivatives.DistanceFrame {
    double a, b, w, sqrt, argument;
  }
}
