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

  /** Both sweeps of {@link Input#copies}. In: {@code x, y}. */
  static InputDerivatives.CopiesPullback copiesPullback(double[] x, double[] y, double resultBar, double[] xBar,
      double[] yBar, CopiesResiduals residuals) {
    copiesForward(x, xBar, y, yBar, residuals);
    copiesReverse(residuals, resultBar);
    return new InputDerivatives.CopiesPullback(residuals.value, new InputDerivatives.CopiesGradient(xBar, yBar));
  }

  /** Forward sweep of {@link Input#copies}. In: {@code x, y}. */
  static CopiesResiduals copiesForward(double[] x, double[] xBar, double[] y, double[] yBar,
      CopiesResiduals residuals) {
    if (residuals == null) residuals = new CopiesResiduals();
    double[] all = Arrays.copyOf(x, x.length + 1);
    double[] allBar = residuals.allBar = zeros(residuals.allBar, all.length);
    all[x.length] = y[0];
    int min = residuals.min = Math.min(x.length, y.length);
    System.arraycopy(y, 0, all, 0, min);
    double allAt = residuals.allAt = all[0];
    double allAt2 = residuals.allAt2 = all[x.length];
    residuals.value = allAt * allAt2;
    residuals.xBar = xBar;
    residuals.yBar = yBar;
    residuals.xLength = x.length;
    residuals.xLength2 = x.length;
    return residuals;
  }

  /** Reverse sweep of {@link Input#copies}. */
  static void copiesReverse(CopiesResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] yBar = residuals.yBar;
    double[] allBar = residuals.allBar;
    int xLength = residuals.xLength;
    int min = residuals.min;
    allBar[residuals.xLength2] += resultBar * residuals.allAt; // all[0] * all[x.length]
    allBar[0] += resultBar * residuals.allAt2;
    // System.arraycopy(y, 0, all, 0, Math.min(x.length, y.length))
    double[] moved = residuals.moved = zeros(residuals.moved, min);
    System.arraycopy(allBar, 0, moved, 0, min);
    Arrays.fill(allBar, 0, min, 0.0);
    for (int k = 0; k < min; k++) {
      yBar[k] += moved[k];
    }
    double allBarAt = allBar[xLength]; // all[x.length] = y[0]
    allBar[xLength] = 0;
    yBar[0] += allBarAt;
    int bound = Math.min(allBar.length, xBar.length); // all = Arrays.copyOf(x, x.length + 1)
    for (int k = 0; k < bound; k++) {
      xBar[k] += allBar[k];
    }
    Arrays.fill(allBar, 0.0);
  }

  /** {@link Input#copies} with tangents beside its values. */
  static InputDerivatives.CopiesJvp copiesJvp(double[] x, double[] y, double[] xDot, double[] yDot,
      CopiesResiduals residuals) {
    double[] all = Arrays.copyOf(x, x.length + 1);
    double[] allDot = residuals.allDot = zeros(residuals.allDot, all.length);
    System.arraycopy(xDot, 0, allDot, 0, Math.min(xDot.length, all.length));
    double yAt = y[0];
    double yDotAt = yDot[0];
    all[x.length] = yAt;
    allDot[x.length] = yDotAt;
    int min = Math.min(x.length, y.length);
    System.arraycopy(y, 0, all, 0, min);
    System.arraycopy(yDot, 0, allDot, 0, min);
    double allAt = all[0];
    double allDotAt = allDot[0];
    double allAt2 = all[x.length];
    return new InputDerivatives.CopiesJvp(allAt * allAt2, allDotAt * allAt2 + allDot[x.length] * allAt);
  }

  /** Into which arrays {@link Input#copies} may write, a bit for each in their order. */
  static long copiesWrites(int depth) { return 0; }

  private static double[] zeros(double[] array, int length) {
    if (array == null || array.length != length) return new double[length];
    Arrays.fill(array, 0);
    return array;
  }

  /**
   * Kept by {@link Input#copies}, by line: <ul>
   * <li>12 <code>all = Arrays.copyOf(x, x.length + 1)</code>: {@code allBar, allDot}
   * <li>13 <code>all[x.length] = y[0]</code>: {@code xLength}
   * <li>14 <code>System.arraycopy(y, 0, all, 0, Math.min(x.length, y.length))</code>: {@code min, moved}
   * <li>15 <code>all[0] * all[x.length]</code>: {@code allAt, allAt2, xLength2}</ul>
   */
  static final class CopiesResiduals extends InputDerivatives.CopiesFrame {
    double[] xBar, yBar, allBar, moved, allDot;
    int xLength, min, xLength2;
    double allAt, allAt2;
  }
}
