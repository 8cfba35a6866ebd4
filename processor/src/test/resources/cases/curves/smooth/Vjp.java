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

  /** Both sweeps of {@link Input#smooth}. In-out: {@code u}. */
  static InputDerivatives.SmoothPullback smoothPullback(double[] u, double k, int steps, double[] uBar,
      SmoothResiduals residuals) {
    smoothForward(u, uBar, k, steps, residuals);
    double kBar = smoothReverse(residuals);
    return new InputDerivatives.SmoothPullback(new InputDerivatives.SmoothGradient(uBar, kBar));
  }

  /** Forward sweep of {@link Input#smooth}. In-out: {@code u}. */
  static SmoothResiduals smoothForward(double[] u, double[] uBar, double k, int steps, SmoothResiduals residuals) {
    if (residuals == null) residuals = new SmoothResiduals();
    int trips = Math.max(steps, 0);
    int bound = (u == null ? 0 : u.length) - 1;
    int trips2 = residuals.trips = 1 < bound ? bound - 1 : 0;
    int length = Math.multiplyExact(trips, trips2);
    double[] uSaved = residuals.uSaved = atLeast(residuals.uSaved, length);
    double[] uSaved2 = residuals.uSaved2 = atLeast(residuals.uSaved2, length);
    for (int n = 0; n < steps; n++) {
      for (int i = 1; i < u.length - 1; i++) {
        int index = n * trips2 + i - 1;
        double ui = u[i];
        double uAt = uSaved2[index] = u[i - 1];
        double uAt2 = uSaved[index] = u[i + 1];
        u[i] += k * uAt * uAt2;
      }
    }
    residuals.u = u;
    residuals.uBar = uBar;
    residuals.k = k;
    residuals.steps = steps;
    return residuals;
  }

  /** Reverse sweep of {@link Input#smooth}. */
  static double smoothReverse(SmoothResiduals residuals) {
    double[] uBar = residuals.uBar;
    double k = residuals.k;
    double kBar = 0;
    for (int n = Math.max(residuals.steps, 0) - 1; n >= 0; n--) {
      for (int i = residuals.u.length - 2; i >= 1; i--) {
        double uBari = uBar[i]; // u[i] += k * u[i - 1] * u[i + 1]
        int index = n * residuals.trips + i - 1;
        double factorBar = uBari * residuals.uSaved[index];
        double uAt = residuals.uSaved2[index];
        uBar[i + 1] += uBari * (k * uAt);
        kBar += factorBar * uAt;
        uBar[i - 1] += factorBar * k;
      }
    }
    return kBar;
  }

  /** {@link Input#smooth} with tangents beside its values. */
  static void smoothJvp(double[] u, double k, int steps, double[] uDot, double kDot, SmoothResiduals residuals) {
    for (int n = 0; n < steps; n++) {
      for (int i = 1; i < u.length - 1; i++) {
        double ui = u[i];
        double uAt = u[i - 1];
        double uDotAt = uDot[i - 1];
        double factor = k * uAt;
        double uAt2 = u[i + 1];
        double uDotAt2 = uDot[i + 1];
        u[i] += factor * uAt2;
        uDot[i] += (kDot * uAt + uDotAt * k) * uAt2 + uDotAt2 * factor;
      }
    }
  }

  /** Into which arrays {@link Input#smooth} may write, a bit for each in their order. */
  static long smoothWrites(int depth) { return 0b1; }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#smooth} in line 10 <code>n &lt; steps</code>: {@code trips, uSaved, uSaved2}. */
  static final class SmoothResiduals extends InputDerivatives.SmoothFrame {
    double[] u, uBar, uSaved, uSaved2;
    double k;
    int steps, trips;
  }
}
