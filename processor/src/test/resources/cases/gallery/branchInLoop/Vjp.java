package cases;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#logistic}. */
  static InputDerivatives.LogisticValueAndGradient logisticPullback(double x, double r, int steps, double resultBar,
      LogisticResiduals residuals) {
    logisticForward(x, r, steps, residuals);
    return new InputDerivatives.LogisticValueAndGradient(residuals.value, logisticReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#logistic}. */
  static LogisticResiduals logisticForward(double x, double r, int steps, LogisticResiduals residuals) {
    if (residuals == null) residuals = new LogisticResiduals();
    int trips = Math.max(steps, 0);
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    for (int i = 0; i < steps; i++) {
      xSaved[i] = x;
      if (x > 0.5) {
        x = r * x * (1.0 - x);
      } else {
        x = Math.sin(r * x);
      }
    }
    residuals.value = x;
    residuals.r = r;
    residuals.steps = steps;
    return residuals;
  }

  /** Reverse sweep of {@link Input#logistic}. */
  static InputDerivatives.LogisticGradient logisticReverse(LogisticResiduals residuals, double resultBar) {
    double r = residuals.r;
    double xBar = resultBar;
    double rBar = 0;
    for (int i = Math.max(residuals.steps, 0) - 1; i >= 0; i--) {
      double x = residuals.xSaved[i]; // x > 0.5
      if (x > 0.5) {
        double factor = 1.0 - x; // x = r * x * (1 - x)
        rBar += xBar * factor * x;
        xBar *= factor * r - r * x;
      } else {
        double argumentBar = xBar * Math.cos(r * x); // x = Math.sin(r * x)
        rBar += argumentBar * x;
        xBar = argumentBar * r;
      }
    }
    return new InputDerivatives.LogisticGradient(xBar, rBar);
  }

  /** {@link Input#logistic} with tangents beside its values. */
  static InputDerivatives.LogisticJvp logisticJvp(double x, double r, int steps, double xDot, double rDot,
      LogisticResiduals residuals) {
    for (int i = 0; i < steps; i++) {
      if (x > 0.5) {
        double factor = r * x;
        double factor2 = 1.0 - x;
        xDot = (rDot * x + xDot * r) * factor2 - xDot * factor;
        x = factor * factor2;
      } else {
        double argument = r * x;
        xDot = (rDot * x + xDot * r) * Math.cos(argument);
        x = Math.sin(argument);
      }
    }
    return new InputDerivatives.LogisticJvp(x, xDot);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#logistic} in line 11 <code>i &lt; steps</code>: {@code xSaved}. */
  static final class LogisticResiduals extends InputDerivatives.LogisticFrame {
    double r;
    int steps;
    double[] xSaved;
  }
}
