package cases;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 *
 * <p>An array that is only read is called in: its cotangent is added to its shadow. One that is written is in-out: its
 * shadow has the cotangent of its final content on entry, of its initial content on exit.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#total}. In: {@code x}. */
  static InputDerivatives.TotalPullback totalPullback(double[] x, double scale, double resultBar, double[] xBar,
      TotalResiduals residuals) {
    totalForward(x, xBar, scale, residuals);
    double scaleBar = totalReverse(residuals, resultBar);
    return new InputDerivatives.TotalPullback(residuals.value, new InputDerivatives.TotalGradient(xBar, scaleBar));
  }

  /** Forward sweep of {@link Input#total}. In: {@code x}. */
  static TotalResiduals totalForward(double[] x, double[] xBar, double scale, TotalResiduals residuals) {
    if (residuals == null) residuals = new TotalResiduals();
    int trips = x.length;
    int trips2 = residuals.trips = Math.max(3, 0);
    double[] ySaved = residuals.ySaved = atLeast(residuals.ySaved, Math.multiplyExact(trips, trips2));
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      double x2 = x[i];
      double y = x2;
      for (int k = 0; k < 3; k++) {
        ySaved[i * trips2 + k] = y;
        y = Math.sin(y * scale);
      }
      total += y;
    }
    residuals.value = total;
    residuals.x = x;
    residuals.xBar = xBar;
    residuals.scale = scale;
    return residuals;
  }

  /** Reverse sweep of {@link Input#total}. */
  static double totalReverse(TotalResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double scale = residuals.scale;
    double scaleBar = 0;
    for (int i = residuals.x.length - 1; i >= 0; i--) {
      double yBar = resultBar;
      double scaleBar2 = 0;
      for (int k = 2; k >= 0; k--) {
        double y = residuals.ySaved[i * residuals.trips + k]; // y = Math.sin(y * scale)
        double argumentBar = yBar * Math.cos(y * scale);
        yBar = argumentBar * scale;
        scaleBar2 += argumentBar * y;
      }
      scaleBar += scaleBar2; // total += damped(x[i], scale)
      xBar[i] += yBar;
    }
    return scaleBar;
  }

  /** {@link Input#total} with tangents beside its values. */
  static InputDerivatives.TotalJvp totalJvp(double[] x, double scale, double[] xDot, double scaleDot,
      TotalResiduals residuals) {
    double total = 0;
    double totalDot = 0;
    for (int i = 0; i < x.length; i++) {
      double x2 = x[i];
      double y = x2;
      double yDot = xDot[i];
      for (int k = 0; k < 3; k++) {
        double argument = y * scale;
        yDot = (yDot * scale + scaleDot * y) * Math.cos(argument);
        y = Math.sin(argument);
      }
      totalDot += yDot;
      total += y;
    }
    return new InputDerivatives.TotalJvp(total, totalDot);
  }

  /** Into which arrays {@link Input#total} may write, a bit for each in their order. */
  static long totalWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#damped}. */
  static InputDerivatives.DampedValueAndGradient dampedPullback(double x, double scale, double resultBar,
      DampedResiduals residuals) {
    dampedForward(x, scale, residuals);
    return new InputDerivatives.DampedValueAndGradient(residuals.value, dampedReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#damped}. */
  static DampedResiduals dampedForward(double x, double scale, DampedResiduals residuals) {
    if (residuals == null) residuals = new DampedResiduals();
    int trips = Math.max(3, 0);
    double[] ySaved = residuals.ySaved = atLeast(residuals.ySaved, trips);
    double y = x;
    for (int k = 0; k < 3; k++) {
      ySaved[k] = y;
      y = Math.sin(y * scale);
    }
    residuals.value = y;
    residuals.scale = scale;
    return residuals;
  }

  /** Reverse sweep of {@link Input#damped}. */
  static InputDerivatives.DampedGradient dampedReverse(DampedResiduals residuals, double resultBar) {
    double scale = residuals.scale;
    double yBar = resultBar;
    double scaleBar = 0;
    for (int k = 2; k >= 0; k--) {
      double y = residuals.ySaved[k]; // y = Math.sin(y * scale)
      double argumentBar = yBar * Math.cos(y * scale);
      yBar = argumentBar * scale;
      scaleBar += argumentBar * y;
    }
    return new InputDerivatives.DampedGradient(yBar, scaleBar);
  }

  /** {@link Input#damped} with tangents beside its values. */
  static InputDerivatives.DampedJvp dampedJvp(double x, double scale, double xDot, double scaleDot,
      DampedResiduals residuals) {
    double y = x;
    double yDot = xDot;
    for (int k = 0; k < 3; k++) {
      double argument = y * scale;
      yDot = (yDot * scale + scaleDot * y) * Math.cos(argument);
      y = Math.sin(argument);
    }
    return new InputDerivatives.DampedJvp(y, yDot);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#total} in line 12 <code>i &lt; x.length</code>: {@code trips, ySaved}. */
  static final class TotalResiduals extends InputDerivatives.TotalFrame {
    double[] x, xBar, ySaved;
    double scale;
    int trips;
  }

  /** Kept by {@link Input#damped} in line 21 <code>k &lt; 3</code>: {@code ySaved}. */
  static final class DampedResiduals extends InputDerivatives.DampedFrame {
    double scale;
    double[] ySaved;
  }
}
