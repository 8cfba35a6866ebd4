package cases;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods.
 *
 * <p>An array that is only read is called in: its cotangent is added to its shadow. One that is written is in-out: its
 * shadow has the cotangent of its final content on entry, of its initial content on exit.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#relax}, one after the other. In-out: {@code x}, {@code y}. */
  static InputDerivatives.RelaxPullback relaxPullback(double[] x, double[] y, double a, double[] xBar, double[] yBar,
      RelaxResiduals residuals) {
    requireShadow("xBar", xBar, "x", x);
    requireShadow("yBar", yBar, "y", y);
    relaxCheckAliases(x, y);
    if (xBar == y || xBar == yBar || yBar == x) {
      requireDistinctShadows(2, new String[] {"xBar", "yBar", "x", "y"}, new double[][] {xBar, yBar, x, y});
    }
    relaxForward(x, xBar, y, yBar, a, residuals);
    double aBar = relaxReverse(residuals);
    return new InputDerivatives.RelaxPullback(new InputDerivatives.RelaxGradient(xBar, yBar, aBar));
  }

  /**
   * The forward sweep of {@link Input#relax}, which keeps what the reverse sweep reads. In-out: {@code x}, {@code y}.
   */
  static RelaxResiduals relaxForward(double[] x, double[] xBar, double[] y, double[] yBar, double a,
      RelaxResiduals residuals) {
    if (residuals == null) residuals = new RelaxResiduals();
    int trips = x.length;
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, trips);
    double[] xSaved2 = residuals.xSaved2 = atLeast(residuals.xSaved2, trips);
    for (int i = 0; i < x.length; i++) {
      int index = indexSaved[i] = i % y.length;
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

  /** The reverse sweep of {@link Input#relax}, from what the forward sweep kept. */
  static double relaxReverse(RelaxResiduals residuals) {
    double[] x = residuals.x;
    double[] xBar = residuals.xBar;
    double[] yBar = residuals.yBar;
    double a = residuals.a;
    double[] xSaved = residuals.xSaved;
    int[] indexSaved = residuals.indexSaved;
    double[] xSaved2 = residuals.xSaved2;
    double aBar = 0;
    for (int i = x.length - 1; i >= 0; i--) {
      double xBari = xBar[i]; // x[i] = Math.max(x[i], a)
      double xi = xSaved[i];
      aBar += a > xi ? xBari : a < xi ? 0.0 : xi == a ? 0.5 * xBari : Double.NaN;
      xBar[i] = xi > a ? xBari : xi < a ? 0.0 : xi == a ? 0.5 * xBari : Double.NaN;
      double yBarAt = yBar[indexSaved[i]]; // y[i % y.length] += a * x[i]
      aBar += yBarAt * xSaved2[i];
      xBar[i] += yBarAt * a;
    }
    return aBar;
  }

  /** {@link Input#relax} with tangents beside its values. */
  static void relaxJvp(double[] x, double[] y, double a, double[] xDot, double[] yDot, double aDot,
      RelaxResiduals residuals) {
    requireLength("xDot", xDot, "x", x);
    requireLength("yDot", yDot, "y", y);
    relaxCheckAliases(x, y);
    requireDistinct("xDot", xDot, "x", x);
    requireDistinct("xDot", xDot, "y", y);
    requireDistinct("yDot", yDot, "x", x);
    requireDistinct("yDot", yDot, "y", y);
    requireDistinct("xDot", xDot, "yDot", yDot);
    relaxUncheckedJvp(x, y, a, xDot, yDot, aDot, residuals);
  }

  /** {@link Input#relax} with tangents beside its values, for arrays that may stand in several places. */
  static void relaxUncheckedJvp(double[] x, double[] y, double a, double[] xDot, double[] yDot, double aDot,
      RelaxResiduals residuals) {
    for (int i = 0; i < x.length; i++) {
      int index = i % y.length;
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
  static long relaxWrites(int depth) {
    return 0b11;
  }

  /** Refuses arrays that stand in two places of {@link Input#relax} if one of them is written. */
  static void relaxCheckAliases(double[] x, double[] y) {
    requireDistinct("x", x, "y", y);
  }

  private static void requireShadow(String shadow, double[] bar, String array, double[] primal) {
    requireLength(shadow, bar, array, primal);
    requireDistinct(shadow, bar, array, primal);
  }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static void requireDistinct(String firstName, double[] first, String secondName, double[] second) {
    if (first == second && first != null && first.length != 0) {
      throw new IllegalArgumentException(firstName + " and " + secondName
          + " are the same array, but one of them is written");
    }
  }

  private static void requireDistinctShadows(int shadows, String[] names, double[][] arrays) {
    for (int i = 0; i < shadows; i++) {
      for (int k = i + 1; k < arrays.length; k++) {
        requireDistinct(names[i], arrays[i], names[k], arrays[k]);
      }
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

  private static int[] atLeast(int[] array, int length) {
    if (array == null) return new int[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * What {@link Input#relax} keeps for its reverse sweep, by line: <ul>
   * <li>11 <code>i &lt; x.length</code>: {@code indexSaved}, {@code xSaved}, {@code xSaved2}</ul>
   */
  static final class RelaxResiduals extends InputDerivatives.RelaxFrame {
    double[] x, xBar, yBar, xSaved, xSaved2;
    double a;
    int[] indexSaved;
  }
}
