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

  /** Both sweeps of {@link Input#relax}. In-out: {@code x, y}. */
  static InputDerivatives.RelaxPullback relaxPullback(double[] x, double[] y, double a, double[] xBar, double[] yBar,
      RelaxResiduals residuals) {
    relaxForward(x, xBar, y, yBar, a, residuals);
    double aBar = relaxReverse(residuals);
    return new InputDerivatives.RelaxPullback(new InputDerivatives.RelaxGradient(xBar, yBar, aBar));
  }

  /** Forward sweep of {@link Input#relax}. In-out: {@code x, y}. */
  static RelaxResiduals relaxForward(double[] x, double[] xBar, double[] y, double[] yBar, double a,
      RelaxResiduals residuals) {
    if (residuals == null) residuals = new RelaxResiduals();
    int trips = x.length;
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, trips);
    double[] xSaved2 = residuals.xSaved2 = atLeast(residuals.xSaved2, trips);
    for (int i = 0; i < x.length; i++) {
      int index = indexSaved[i] = i % y.length;
      double yAt = y[index];
      double xi = xSaved2[i] = x[i];
      y[index] += a * xi;
      double xi2 = xSaved[i] = x[i];
      x[i] = Math.max(xi2, a);
    }
    residuals.x = x;
    residuals.xBar = xBar;
    residuals.yBar = yBar;
    residuals.a = a;
    return residuals;
  }

  /** Reverse sweep of {@link Input#relax}. */
  static double relaxReverse(RelaxResiduals residuals) {
    double[] xBar = residuals.xBar;
    double a = residuals.a;
    double aBar = 0;
    for (int i = residuals.x.length - 1; i >= 0; i--) {
      double xBari = xBar[i]; // x[i] = Math.max(x[i], a)
      double xi = residuals.xSaved[i];
      aBar += a > xi ? xBari : a < xi ? 0.0 : xi == a ? 0.5 * xBari : Double.NaN;
      xBar[i] = xi > a ? xBari : xi < a ? 0.0 : xi == a ? 0.5 * xBari : Double.NaN;
      double yBarAt = residuals.yBar[residuals.indexSaved[i]]; // y[i % y.length] += a * x[i]
      aBar += yBarAt * residuals.xSaved2[i];
      xBar[i] += yBarAt * a;
    }
    return aBar;
  }

  /** {@link Input#relax} with tangents beside its values. */
  static void relaxJvp(double[] x, double[] y, double a, double[] xDot, double[] yDot, double aDot,
      RelaxResiduals residuals) {
    for (int i = 0; i < x.length; i++) {
      int index = i % y.length;
      double yAt = y[index];
      double xi = x[i];
      double xDoti = xDot[i];
      y[index] += a * xi;
      yDot[index] += aDot * xi + xDoti * a;
      double xi2 = x[i];
      double xDoti2 = xDot[i];
      x[i] = Math.max(xi2, a);
      xDot[i] = (xi2 > a ? xDoti2 : xi2 < a ? 0.0 : xi2 == a ? 0.5 * xDoti2 : Double.NaN)
          + (a > xi2 ? aDot : a < xi2 ? 0.0 : xi2 == a ? 0.5 * aDot : Double.NaN);
    }
  }

  /** Into which arrays {@link Input#relax} may write, a bit for each in their order. */
  static long relaxWrites(int depth) { return 0b11; }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static int[] atLeast(int[] array, int length) {
    if (array == null) return new int[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#relax} in line 11 <code>i &lt; x.length</code>: {@code indexSaved, xSaved, xSaved2}. */
  static final class RelaxResiduals extends InputDerivatives.RelaxFrame {
    double[] x, xBar, yBar, xSaved, xSaved2;
    double a;
    int[] indexSaved;
  }
}
