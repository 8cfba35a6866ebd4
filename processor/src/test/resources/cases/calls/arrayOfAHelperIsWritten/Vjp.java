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

  /** Both sweeps of {@link Input#rectified}. In: {@code w, x}. */
  static InputDerivatives.RectifiedPullback rectifiedPullback(double[] w, double[] x, double resultBar, double[] wBar,
      double[] xBar, RectifiedResiduals residuals) {
    double[] y = new double[Math.min(w.length, x.length)];
    double[] yBar = residuals.yBar = zeros(residuals.yBar, y.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = w[i] * x[i];
    }
    int trips = y.length;
    double[] ySaved = residuals.ySaved = atLeast(residuals.ySaved, trips);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double yi = ySaved[i] = y[i];
      y[i] = Math.max(yi, 0.0);
      double yi2 = y[i];
      sum += yi2 * yi2;
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double yi = y[i]; // sum += y[i] * y[i]
      yBar[i] += resultBar * (yi + yi);
      double yBari = yBar[i]; // y[i] = Math.max(y[i], 0)
      double yi2 = ySaved[i];
      yBar[i] = yi2 > 0.0 ? yBari : yi2 < 0.0 ? 0.0 : yi2 == 0.0 ? 0.5 * yBari : Double.NaN;
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double yBari = yBar[i]; // y[i] = w[i] * x[i]
      double xi = x[i];
      xBar[i] += yBari * w[i];
      wBar[i] += yBari * xi;
    }
    return new InputDerivatives.RectifiedPullback(sum, new InputDerivatives.RectifiedGradient(wBar, xBar));
  }

  /** Forward sweep of {@link Input#rectified}. In: {@code w, x}. */
  static RectifiedResiduals rectifiedForward(double[] w, double[] wBar, double[] x, double[] xBar,
      RectifiedResiduals residuals) {
    if (residuals == null) residuals = new RectifiedResiduals();
    double[] y = new double[Math.min(w.length, x.length)];
    double[] yBar = residuals.yBar = zeros(residuals.yBar, y.length);
    int trips = y.length;
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, trips);
    double[] wSaved = residuals.wSaved = atLeast(residuals.wSaved, trips);
    for (int i = 0; i < y.length; i++) {
      double wi = wSaved[i] = w[i];
      double xi = xSaved[i] = x[i];
      y[i] = wi * xi;
    }
    trips = y.length;
    double[] ySaved = residuals.ySaved = atLeast(residuals.ySaved, trips);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double yi = ySaved[i] = y[i];
      y[i] = Math.max(yi, 0.0);
      double yi2 = y[i];
      sum += yi2 * yi2;
    }
    residuals.value = sum;
    residuals.wBar = wBar;
    residuals.xBar = xBar;
    residuals.y = y;
    return residuals;
  }

  /** Reverse sweep of {@link Input#rectified}. */
  static void rectifiedReverse(RectifiedResiduals residuals, double resultBar) {
    double[] wBar = residuals.wBar;
    double[] xBar = residuals.xBar;
    double[] y = residuals.y;
    double[] yBar = residuals.yBar;
    for (int i = y.length - 1; i >= 0; i--) {
      double yi = y[i]; // sum += y[i] * y[i]
      yBar[i] += resultBar * (yi + yi);
      double yBari = yBar[i]; // y[i] = Math.max(y[i], 0)
      double yi2 = residuals.ySaved[i];
      yBar[i] = yi2 > 0.0 ? yBari : yi2 < 0.0 ? 0.0 : yi2 == 0.0 ? 0.5 * yBari : Double.NaN;
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double yBari = yBar[i]; // y[i] = w[i] * x[i]
      yBar[i] = 0;
      double xi = residuals.xSaved[i];
      xBar[i] += yBari * residuals.wSaved[i];
      wBar[i] += yBari * xi;
    }
    Arrays.fill(yBar, 0.0); // y = new double[Math.min(w.length, x.length)]
  }

  /** {@link Input#rectified} with tangents beside its values. */
  static InputDerivatives.RectifiedJvp rectifiedJvp(double[] w, double[] x, double[] wDot, double[] xDot,
      RectifiedResiduals residuals) {
    int length = Math.min(w.length, x.length);
    double[] y = new double[length];
    double[] yDot = residuals.yDot = zeros(residuals.yDot, length);
    for (int i = 0; i < y.length; i++) {
      double wi = w[i];
      double wDoti = wDot[i];
      double xi = x[i];
      double xDoti = xDot[i];
      y[i] = wi * xi;
      yDot[i] = wDoti * xi + xDoti * wi;
    }
    double sum = 0;
    double sumDot = 0;
    for (int i = 0; i < y.length; i++) {
      double yi = y[i];
      double yDoti = yDot[i];
      y[i] = Math.max(yi, 0.0);
      yDot[i] = yi > 0.0 ? yDoti : yi < 0.0 ? 0.0 : yi == 0.0 ? 0.5 * yDoti : Double.NaN;
      double yi2 = y[i];
      double yDoti2 = yDot[i];
      sumDot += yDoti2 * yi2 + yDoti2 * yi2;
      sum += yi2 * yi2;
    }
    return new InputDerivatives.RectifiedJvp(sum, sumDot);
  }

  /** Into which arrays {@link Input#rectified} may write, a bit for each in their order. */
  static long rectifiedWrites(int depth) { return 0; }

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

  /**
   * Kept by {@link Input#rectified}, by line: <ul>
   * <li>13 <code>i &lt; y.length</code>: {@code ySaved}
   * <li>21 <code>y = new double[Math.min(w.length, x.length)]</code>: {@code y, yBar, yDot}
   * <li>22 <code>i &lt; y.length</code>: {@code wSaved, xSaved}</ul>
   */
  static final class RectifiedResiduals extends InputDerivatives.RectifiedFrame {
    double[] wBar, xBar, y, yBar, xSaved, wSaved, ySaved, yDot;
  }
}
