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

  /** Both sweeps of {@link Input#cubeRoot}. */
  static InputDerivatives.CubeRootValueAndGradient cubeRootPullback(double a, double guess, double resultBar,
      CubeRootResiduals residuals) {
    cubeRootForward(a, guess, residuals);
    return new InputDerivatives.CubeRootValueAndGradient(residuals.value, cubeRootReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#cubeRoot}. */
  static CubeRootResiduals cubeRootForward(double a, double guess, CubeRootResiduals residuals) {
    if (residuals == null) residuals = new CubeRootResiduals();
    double[] stepSaved = residuals.stepSaved = atLeast(residuals.stepSaved, 16);
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, 16);
    double x = guess;
    double step = guess;
    int trips = 0;
    while (Math.abs(step) > 1e-9) {
      if (stepSaved.length < trips + 1 || xSaved.length < trips + 1) {
        stepSaved = residuals.stepSaved = atLeast(stepSaved, trips + 1);
        xSaved = residuals.xSaved = atLeast(xSaved, trips + 1);
      }
      xSaved[trips] = x;
      step = (x * x * x - a * a - 1.0) / (3.0 * x * x + 1.0);
      stepSaved[trips] = step;
      x -= step;
      trips++;
    }
    residuals.value = x;
    residuals.a = a;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#cubeRoot}. */
  static InputDerivatives.CubeRootGradient cubeRootReverse(CubeRootResiduals residuals, double resultBar) {
    double a = residuals.a;
    double xBar = resultBar;
    double aBar = 0;
    for (int trip = residuals.trips - 1; trip >= 0; trip--) {
      double stepBar = -xBar; // x -= step
      double x = residuals.xSaved[trip]; // step = (x * x * x - a * a - 1) / (3 * x * x + 1)
      double factor = 3.0 * x;
      double numeratorBar = stepBar / (factor * x + 1.0);
      aBar -= numeratorBar * (a + a);
      xBar += -numeratorBar * residuals.stepSaved[trip] * (factor + x * 3.0) + numeratorBar * (x * x + x * (x + x));
    }
    return new InputDerivatives.CubeRootGradient(aBar, xBar);
  }

  /** {@link Input#cubeRoot} with tangents beside its values. */
  static InputDerivatives.CubeRootJvp cubeRootJvp(double a, double guess, double aDot, double guessDot,
      CubeRootResiduals residuals) {
    double x = guess;
    double step = guess;
    double xDot = guessDot;
    while (Math.abs(step) > 1e-9) {
      double factor = x * x;
      double factor2 = 3.0 * x;
      double denominator = factor2 * x + 1.0;
      step = (factor * x - a * a - 1.0) / denominator;
      double stepDot = ((xDot * x + xDot * x) * x + xDot * factor - (aDot * a + aDot * a)) / denominator
          - (xDot * 3.0 * x + xDot * factor2) / denominator * step;
      xDot -= stepDot;
      x -= step;
    }
    return new InputDerivatives.CubeRootJvp(x, xDot);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#cubeRoot} in line 13 <code>Math.abs(step) &gt; 1e-9</code>: {@code stepSaved, trips, xSaved}.
   */
  static final class CubeRootResiduals extends InputDerivatives.CubeRootFrame {
    double a;
    int trips;
    double[] stepSaved, xSaved;
  }
}
