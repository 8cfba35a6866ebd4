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

  /** Both sweeps of {@link Input#taken}. */
  static InputDerivatives.TakenValueAndGradient takenPullback(double x, double resultBar, double resultBar0,
      TakenResiduals residuals) {
    takenForward(x, resultBar, residuals);
    return new InputDerivatives.TakenValueAndGradient(residuals.value, takenReverse(residuals, resultBar0));
  }

  /** Forward sweep of {@link Input#taken}. */
  static TakenResiduals takenForward(double x, double resultBar, TakenResiduals residuals) {
    if (residuals == null) residuals = new TakenResiduals();
    double xBar = x * resultBar;
    double value = residuals.value2 = Math.sin(xBar);
    double residuals2 = value * x;
    residuals.value = residuals2 + xBar;
    residuals.x = x;
    residuals.resultBar = resultBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#taken}. */
  static InputDerivatives.TakenGradient takenReverse(TakenResiduals residuals, double resultBar0) {
    double x = residuals.x;
    double resultBar = residuals.resultBar;
    double xBar = x * resultBar;
    double valueBar = resultBar0 * x; // residuals = value * x
    double xBar2 = resultBar0 * residuals.value2;
    double xBarBar = resultBar0 + valueBar * Math.cos(xBar); // value = Math.sin(xBar)
    xBar2 += xBarBar * resultBar; // xBar = x * resultBar
    double resultBarBar = xBarBar * x;
    return new InputDerivatives.TakenGradient(xBar2, resultBarBar);
  }

  /** {@link Input#taken} with tangents beside its values. */
  static InputDerivatives.TakenJvp takenJvp(double x, double resultBar, double xDot, double resultBarDot,
      TakenResiduals residuals) {
    double xBarDot = xDot * resultBar + resultBarDot * x;
    double xBar = x * resultBar;
    double valueDot = xBarDot * Math.cos(xBar);
    double value = Math.sin(xBar);
    double residualsDot = valueDot * x + xDot * value;
    double residuals2 = value * x;
    return new InputDerivatives.TakenJvp(residuals2 + xBar, residualsDot + xBarDot);
  }

  /** Kept by {@link Input#taken} in line 12 <code>value = Math.sin(xBar)</code>: {@code value2}. */
  static final class TakenResiduals extends InputDerivatives.TakenFrame {
    double x, resultBar, value2;
  }
}
