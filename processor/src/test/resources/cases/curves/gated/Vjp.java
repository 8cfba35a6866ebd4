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

  /** Both sweeps of {@link Input#gated}. In: {@code x, w}. */
  static InputDerivatives.GatedPullback gatedPullback(double[] x, double[] w, double tolerance, double resultBar,
      double[] xBar, double[] wBar, GatedResiduals residuals) {
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, x.length);
    double s = 0;
    int trips = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      sSaved[i] = s;
      if (x[i] < tolerance) continue;
      s = s * w[i] + Math.sin(x[i]);
      if (s > 1.2) break;
    }
    double sBar = resultBar;
    for (int i = trips - 1; i >= 0; i--) {
      double s2 = sSaved[i];
      double xi = x[i];
      if (!(xi < tolerance)) {
        xBar[i] += sBar * Math.cos(x[i]); // s = s * w[i] + Math.sin(x[i])
        double sBar2 = sBar * w[i];
        wBar[i] += sBar * s2;
        sBar = sBar2;
      }
    }
    return new InputDerivatives.GatedPullback(s, new InputDerivatives.GatedGradient(xBar, wBar, 0.0));
  }

  /** Forward sweep of {@link Input#gated}. In: {@code x, w}. */
  static GatedResiduals gatedForward(double[] x, double[] xBar, double[] w, double[] wBar, double tolerance,
      GatedResiduals residuals) {
    if (residuals == null) residuals = new GatedResiduals();
    int xLength = x.length;
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, xLength);
    double[] wSaved = residuals.wSaved = atLeast(residuals.wSaved, xLength);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, xLength);
    boolean[] conditionSaved = residuals.conditionSaved = atLeast(residuals.conditionSaved, xLength);
    double s = 0;
    int trips = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      sSaved[i] = s;
      boolean condition = conditionSaved[i] = x[i] < tolerance;
      if (condition) continue;
      double wi = wSaved[i] = w[i];
      double xi = xSaved[i] = x[i];
      s = s * wi + Math.sin(xi);
      if (s > 1.2) break;
    }
    residuals.value = s;
    residuals.xBar = xBar;
    residuals.wBar = wBar;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#gated}. */
  static double gatedReverse(GatedResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] wBar = residuals.wBar;
    double sBar = resultBar;
    for (int i = residuals.trips - 1; i >= 0; i--) {
      double s = residuals.sSaved[i];
      boolean condition = residuals.conditionSaved[i];
      if (!condition) {
        xBar[i] += sBar * Math.cos(residuals.xSaved[i]); // s = s * w[i] + Math.sin(x[i])
        double sBar2 = sBar * residuals.wSaved[i];
        wBar[i] += sBar * s;
        sBar = sBar2;
      }
    }
    return 0.0;
  }

  /** {@link Input#gated} with tangents beside its values. */
  static InputDerivatives.GatedJvp gatedJvp(double[] x, double[] w, double tolerance, double[] xDot, double[] wDot,
      double toleranceDot, GatedResiduals residuals) {
    double s = 0;
    double sDot = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] < tolerance) continue;
      double wi = w[i];
      double wDoti = wDot[i];
      double xi = x[i];
      sDot = sDot * wi + wDoti * s + xDot[i] * Math.cos(xi);
      s = s * wi + Math.sin(xi);
      if (s > 1.2) break;
    }
    return new InputDerivatives.GatedJvp(s, sDot);
  }

  /** Into which arrays {@link Input#gated} may write, a bit for each in their order. */
  static long gatedWrites(int depth) { return 0; }

  private static boolean[] atLeast(boolean[] array, int length) {
    if (array == null) return new boolean[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#gated} in line 11 <code>i &lt; x.length</code>:
   * {@code conditionSaved, sSaved, trips, wSaved, xSaved}.
   */
  static final class GatedResiduals extends InputDerivatives.GatedFrame {
    double[] xBar, wBar, xSaved, wSaved, sSaved;
    boolean[] conditionSaved;
    int trips;
  }
}
