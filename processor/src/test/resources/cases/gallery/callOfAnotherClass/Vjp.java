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

  /** Both sweeps of {@link Input#spread}. */
  static InputDerivatives.SpreadValueAndGradient spreadPullback(double a, double b, double resultBar,
      SpreadResiduals residuals) {
    spreadForward(a, b, residuals);
    return new InputDerivatives.SpreadValueAndGradient(residuals.value, spreadReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#spread}. */
  static SpreadResiduals spreadForward(double a, double b, SpreadResiduals residuals) {
    if (residuals == null) residuals = new SpreadResiduals();
    CurveDerivatives.ValueFrame valueFrame = residuals.valueFrame =
        CurveDerivatives.valueForward(a, residuals.valueFrame);
    double value = valueFrame.value();
    CurveDerivatives.ValueFrame valueFrame2 = residuals.valueFrame2 =
        CurveDerivatives.valueForward(b, residuals.valueFrame2);
    double value2 = valueFrame2.value();
    residuals.value = value - 2.0 * value2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#spread}. */
  static InputDerivatives.SpreadGradient spreadReverse(SpreadResiduals residuals, double resultBar) {
    // Curve.value(a) - 2 * Curve.value(b)
    double bBar = CurveDerivatives.valueReverse(residuals.valueFrame2, -resultBar * 2.0);
    double aBar = CurveDerivatives.valueReverse(residuals.valueFrame, resultBar);
    return new InputDerivatives.SpreadGradient(aBar, bBar);
  }

  /** {@link Input#spread} with tangents beside its values. */
  static InputDerivatives.SpreadJvp spreadJvp(double a, double b, double aDot, double bDot, SpreadResiduals residuals) {
    if (residuals.valueWorkspace == null) {
      residuals.valueWorkspace = new CurveDerivatives.ValueWorkspace();
    }
    var valueJvp = CurveDerivatives.valueJvp(a, aDot, residuals.valueWorkspace);
    double value = valueJvp.value();
    double valueDot = valueJvp.tangent();
    if (residuals.valueWorkspace2 == null) {
      residuals.valueWorkspace2 = new CurveDerivatives.ValueWorkspace();
    }
    var valueJvp2 = CurveDerivatives.valueJvp(b, bDot, residuals.valueWorkspace2);
    double value2 = valueJvp2.value();
    double valueDot2 = valueJvp2.tangent();
    return new InputDerivatives.SpreadJvp(value - 2.0 * value2, valueDot - valueDot2 * 2.0);
  }

  /**
   * Kept by {@link Input#spread} in line 11 <code>Curve.value(a) - 2 * Curve.value(b)</code>:
   * {@code valueFrame, valueFrame2, valueWorkspace, valueWorkspace2}.
   */
  static final class SpreadResiduals extends InputDerivatives.SpreadFrame {
    CurveDerivatives.ValueFrame valueFrame, valueFrame2;
    CurveDerivatives.ValueWorkspace valueWorkspace, valueWorkspace2;
  }
}
