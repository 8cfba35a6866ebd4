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

  /** Both sweeps of {@link Input#softplus}. In: {@code x}. */
  static InputDerivatives.SoftplusPullback softplusPullback(double[] x, double[] resultBar, double[] xBar,
      SoftplusResiduals residuals) {
    softplusForward(x, xBar, residuals);
    requireLength("resultBar", resultBar, "the result", residuals.value);
    for (int i = 0; resultBar != null && i < resultBar.length; i++) {
      residuals.valueBar[i] += resultBar[i];
    }
    softplusReverse(residuals);
    return new InputDerivatives.SoftplusPullback(residuals.value, new InputDerivatives.SoftplusGradient(xBar));
  }

  /** Forward sweep of {@link Input#softplus}. In: {@code x}. */
  static SoftplusResiduals softplusForward(double[] x, double[] xBar, SoftplusResiduals residuals) {
    if (residuals == null) residuals = new SoftplusResiduals();
    double[] y = new double[x.length];
    double[] yBar = residuals.yBar = zeros(residuals.yBar, y.length);
    int trips = x.length;
    double[] expSaved = residuals.expSaved = atLeast(residuals.expSaved, trips);
    for (int i = 0; i < x.length; i++) {
      double exp = expSaved[i] = Math.exp(x[i]);
      y[i] = Math.log1p(exp);
    }
    residuals.value = y;
    residuals.valueBar = yBar;
    residuals.x = x;
    residuals.xBar = xBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#softplus}. */
  static void softplusReverse(SoftplusResiduals residuals) {
    double[] xBar = residuals.xBar;
    double[] yBar = residuals.yBar;
    for (int i = residuals.x.length - 1; i >= 0; i--) {
      double yBari = yBar[i]; // y[i] = Math.log1p(Math.exp(x[i]))
      yBar[i] = 0;
      double exp = residuals.expSaved[i];
      double sum = 1.0 + exp;
      xBar[i] += scale(yBari, 1.0 / (sum < 0.0 ? Double.NaN : sum)) * exp;
    }
    Arrays.fill(yBar, 0.0); // y = new double[x.length]
  }

  /** {@link Input#softplus} with tangents beside its values. */
  static InputDerivatives.SoftplusJvp softplusJvp(double[] x, double[] xDot, SoftplusResiduals residuals) {
    int xLength = x.length;
    double[] y = new double[xLength];
    double[] yDot = new double[xLength];
    for (int i = 0; i < x.length; i++) {
      double xi = x[i];
      double xDoti = xDot[i];
      double exp = Math.exp(xi);
      double sum = 1.0 + exp;
      y[i] = Math.log1p(exp);
      yDot[i] = scale(xDoti * exp, 1.0 / (sum < 0.0 ? Double.NaN : sum));
    }
    return new InputDerivatives.SoftplusJvp(y, yDot);
  }

  /** Into which arrays {@link Input#softplus} may write, a bit for each in their order. */
  static long softplusWrites(int depth) { return 0; }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double[] zeros(double[] array, int length) {
    if (array == null || array.length != length) return new double[length];
    Arrays.fill(array, 0);
    return array;
  }

  private static double scale(double cotangent, double partial) {
    return cotangent == 0 && !Double.isFinite(partial) ? 0 : cotangent * partial;
  }

  /**
   * Kept by {@link Input#softplus}, by line: <ul>
   * <li>11 <code>y = new double[x.length]</code>: {@code yBar}
   * <li>12 <code>i &lt; x.length</code>: {@code expSaved}</ul>
   */
  static final class SoftplusResiduals extends InputDerivatives.SoftplusFrame {
    double[] x, xBar, yBar, expSaved;
  }
}
