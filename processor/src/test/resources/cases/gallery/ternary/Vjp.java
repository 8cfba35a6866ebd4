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

  /** Both sweeps of {@link Input#cumulative}. */
  static InputDerivatives.CumulativeValueAndGradient cumulativePullback(double x, double width, double resultBar,
      CumulativeResiduals residuals) {
    cumulativeForward(x, width, residuals);
    return new InputDerivatives.CumulativeValueAndGradient(residuals.value, cumulativeReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#cumulative}. */
  static CumulativeResiduals cumulativeForward(double x, double width, CumulativeResiduals residuals) {
    if (residuals == null) residuals = new CumulativeResiduals();
    double exponent = residuals.exponent = -Math.abs(x) / width;
    double exp = residuals.exp = Math.exp(exponent);
    double tail = exp / 2.0;
    residuals.value = x < 0.0 ? tail : 1.0 - tail;
    residuals.x = x;
    residuals.width = width;
    return residuals;
  }

  /** Reverse sweep of {@link Input#cumulative}. */
  static InputDerivatives.CumulativeGradient cumulativeReverse(CumulativeResiduals residuals, double resultBar) {
    double x = residuals.x;
    double tailBar = x < 0.0 ? resultBar : -resultBar; // x < 0 ? tail : 1 - tail
    double numeratorBar = tailBar / 2.0 * residuals.exp / residuals.width; // tail = Math.exp(-Math.abs(x) / width) / 2
    double widthBar = -numeratorBar * residuals.exponent;
    double xBar = -numeratorBar * Math.signum(x);
    return new InputDerivatives.CumulativeGradient(xBar, widthBar);
  }

  /** {@link Input#cumulative} with tangents beside its values. */
  static InputDerivatives.CumulativeJvp cumulativeJvp(double x, double width, double xDot, double widthDot,
      CumulativeResiduals residuals) {
    double factor = -Math.abs(x) / width;
    double exp = Math.exp(factor);
    double tail = exp / 2.0;
    double tailDot = (-xDot * Math.signum(x) / width - widthDot / width * factor) * exp / 2.0;
    boolean condition = x < 0.0;
    return new InputDerivatives.CumulativeJvp(condition ? tail : 1.0 - tail, condition ? tailDot : -tailDot);
  }

  /**
   * Kept by {@link Input#cumulative} in line 11 <code>tail = Math.exp(-Math.abs(x) / width) / 2</code>:
   * {@code exp, exponent}.
   */
  static final class CumulativeResiduals extends InputDerivatives.CumulativeFrame {
    double x, width, exponent, exp;
  }
}
