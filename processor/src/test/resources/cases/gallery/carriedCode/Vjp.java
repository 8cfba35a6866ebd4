package cases;

import java.util.List;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#scaled}. */
  static InputDerivatives.ScaledValueAndGradient scaledPullback(double x, String unit, double resultBar,
      ScaledResiduals residuals) {
    scaledForward(x, unit, residuals);
    return new InputDerivatives.ScaledValueAndGradient(residuals.value,
        new InputDerivatives.ScaledGradient(scaledReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#scaled}. */
  static ScaledResiduals scaledForward(double x, String unit, ScaledResiduals residuals) {
    if (residuals == null) residuals = new ScaledResiduals();
    int power = 0;
    try {
        power = List.of("one", "kilo", "mega").indexOf(unit.trim());
    } catch (NullPointerException missing) {
        power = 0;
    }
    double scalb = residuals.scalb = Math.scalb(x, power);
    residuals.value = x * scalb;
    residuals.x = x;
    residuals.power = power;
    return residuals;
  }

  /** Reverse sweep of {@link Input#scaled}. */
  static double scaledReverse(ScaledResiduals residuals, double resultBar) {
    double xBar = resultBar * residuals.scalb; // x * Math.scalb(x, power)
    xBar += Math.scalb(resultBar * residuals.x, residuals.power);
    return xBar;
  }

  /** {@link Input#scaled} with tangents beside its values. */
  static InputDerivatives.ScaledJvp scaledJvp(double x, String unit, double xDot, ScaledResiduals residuals) {
    int power = 0;
    try {
        power = List.of("one", "kilo", "mega").indexOf(unit.trim());
    } catch (NullPointerException missing) {
        power = 0;
    }
    double scalb = Math.scalb(x, power);
    return new InputDerivatives.ScaledJvp(x * scalb, xDot * scalb + Math.scalb(xDot, power) * x);
  }

  /**
   * Kept by {@link Input#scaled}, by line: <ul>
   * <li>13 <code>try { power = List.of("one", "kilo", "mega").indexOf(unit.trim()); } catch (NullPointerException missing) { power = 0; }</code>:
   *     {@code power}
   * <li>18 <code>x * Math.scalb(x, power)</code>: {@code scalb}</ul>
   */
  static final class ScaledResiduals extends InputDerivatives.ScaledFrame {
    double x, scalb;
    int power;
  }
}
