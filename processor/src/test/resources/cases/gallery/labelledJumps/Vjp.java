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

  /** Both sweeps of {@link Input#scan}. In: {@code x}. */
  static InputDerivatives.ScanPullback scanPullback(double[] x, double limit, double resultBar, double[] xBar,
      ScanResiduals residuals) {
    int[] tripsSaved = residuals.tripsSaved = atLeast(residuals.tripsSaved, x.length);
    double[] productSaved = residuals.productSaved = atLeast(residuals.productSaved, 16);
    double product = 1.0;
    int trips = 0;
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      int exit = 0;
      int trips2 = 0;
      for (int k = 0; k <= i; k++) {
        if (productSaved.length < count + 1) {
          productSaved = residuals.productSaved = atLeast(productSaved, count + 1);
        }
        trips2++;
        productSaved[count] = product;
        if (product > 4.0) {
          count++;
          exit = 1;
          break;
        }
        product *= 1.0 + x[k] * limit;
        count++;
      }
      tripsSaved[i] = trips2;
      if (exit != 0) break;
    }
    double productBar = resultBar;
    double limitBar = 0;
    for (int i = trips - 1; i >= 0; i--) {
      for (int k = tripsSaved[i] - 1; k >= 0; k--) {
        count--;
        double product2 = productSaved[count];
        if (!(product2 > 4.0)) {
          double xk = x[k]; // product *= 1 + x[k] * limit
          double productBar2 = productBar * (1.0 + xk * limit);
          double factorBar = productBar * product2;
          limitBar += factorBar * xk;
          xBar[k] += factorBar * limit;
          productBar = productBar2;
        }
      }
    }
    return new InputDerivatives.ScanPullback(product, new InputDerivatives.ScanGradient(xBar, limitBar));
  }

  /** Forward sweep of {@link Input#scan}. In: {@code x}. */
  static ScanResiduals scanForward(double[] x, double[] xBar, double limit, ScanResiduals residuals) {
    if (residuals == null) residuals = new ScanResiduals();
    int[] tripsSaved = residuals.tripsSaved = atLeast(residuals.tripsSaved, x.length);
    double[] productSaved = residuals.productSaved = atLeast(residuals.productSaved, 16);
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, 16);
    double product = 1.0;
    int trips = 0;
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      int exit = 0;
      int trips2 = 0;
      for (int k = 0; k <= i; k++) {
        if (productSaved.length < count + 1 || xSaved.length < count + 1) {
          productSaved = residuals.productSaved = atLeast(productSaved, count + 1);
          xSaved = residuals.xSaved = atLeast(xSaved, count + 1);
        }
        trips2++;
        productSaved[count] = product;
        if (product > 4.0) {
          count++;
          exit = 1;
          break;
        }
        double xk = xSaved[count] = x[k];
        product *= 1.0 + xk * limit;
        count++;
      }
      tripsSaved[i] = trips2;
      if (exit != 0) break;
    }
    residuals.value = product;
    residuals.xBar = xBar;
    residuals.limit = limit;
    residuals.trips = trips;
    residuals.count = count;
    return residuals;
  }

  /** Reverse sweep of {@link Input#scan}. */
  static double scanReverse(ScanResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double limit = residuals.limit;
    int count = residuals.count;
    double productBar = resultBar;
    double limitBar = 0;
    for (int i = residuals.trips - 1; i >= 0; i--) {
      for (int k = residuals.tripsSaved[i] - 1; k >= 0; k--) {
        count--;
        double product = residuals.productSaved[count];
        if (!(product > 4.0)) {
          double xk = residuals.xSaved[count]; // product *= 1 + x[k] * limit
          double productBar2 = productBar * (1.0 + xk * limit);
          double factorBar = productBar * product;
          limitBar += factorBar * xk;
          xBar[k] += factorBar * limit;
          productBar = productBar2;
        }
      }
    }
    return limitBar;
  }

  /** {@link Input#scan} with tangents beside its values. */
  static InputDerivatives.ScanJvp scanJvp(double[] x, double limit, double[] xDot, double limitDot,
      ScanResiduals residuals) {
    double product = 1.0;
    double productDot = 0;
    for (int i = 0; i < x.length; i++) {
      int exit = 0;
      for (int k = 0; k <= i; k++) {
        if (product > 4.0) {
          exit = 1;
          break;
        }
        double xk = x[k];
        double factor = 1.0 + xk * limit;
        productDot = productDot * factor + (xDot[k] * limit + limitDot * xk) * product;
        product *= factor;
      }
      if (exit != 0) break;
    }
    return new InputDerivatives.ScanJvp(product, productDot);
  }

  /** Into which arrays {@link Input#scan} may write, a bit for each in their order. */
  static long scanWrites(int depth) { return 0; }

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
   * Kept by {@link Input#scan} in line 13 <code>i &lt; x.length</code>:
   * {@code count, productSaved, trips, tripsSaved, xSaved}.
   */
  static final class ScanResiduals extends InputDerivatives.ScanFrame {
    double[] xBar, productSaved, xSaved;
    double limit;
    int[] tripsSaved;
    int trips, count;
  }
}
