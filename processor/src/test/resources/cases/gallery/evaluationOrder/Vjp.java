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

  /** Both sweeps of {@link Input#shifted}. In: {@code b}. In-out: {@code a}. */
  static InputDerivatives.ShiftedPullback shiftedPullback(double[] a, double[] b, double resultBar, double[] aBar,
      double[] bBar, ShiftedResiduals residuals) {
    int trips = Math.max(a.length - 1, 0);
    double[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, trips);
    for (int i = 0; i < a.length - 1; i++) {
      int i2 = i + 1;
      double ai = aSaved[i] = a[i];
      int index = indexSaved[i] = i2 % b.length;
      a[i] = ai * b[index];
    }
    double aAt = a[0];
    aBar[0] += resultBar; // a[0]
    for (int i = a.length - 2; i >= 0; i--) {
      double aBari = aBar[i]; // a[i++] *= b[i % b.length]
      aBar[i] = 0;
      int index = indexSaved[i];
      double bAt = b[index];
      bBar[index] += aBari * aSaved[i];
      aBar[i] += aBari * bAt;
    }
    return new InputDerivatives.ShiftedPullback(aAt, new InputDerivatives.ShiftedGradient(aBar, bBar));
  }

  /** Forward sweep of {@link Input#shifted}. In: {@code b}. In-out: {@code a}. */
  static ShiftedResiduals shiftedForward(double[] a, double[] aBar, double[] b, double[] bBar,
      ShiftedResiduals residuals) {
    if (residuals == null) residuals = new ShiftedResiduals();
    int trips = Math.max(a.length - 1, 0);
    double[] bSaved = residuals.bSaved = atLeast(residuals.bSaved, trips);
    double[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    int[] indexSaved = residuals.indexSaved = atLeast(residuals.indexSaved, trips);
    for (int i = 0; i < a.length - 1; i++) {
      int i2 = i + 1;
      double ai = aSaved[i] = a[i];
      int index = indexSaved[i] = i2 % b.length;
      double bAt = bSaved[i] = b[index];
      a[i] = ai * bAt;
    }
    residuals.value = a[0];
    residuals.a = a;
    residuals.aBar = aBar;
    residuals.bBar = bBar;
    return residuals;
  }

  /** Reverse sweep of {@link Input#shifted}. */
  static void shiftedReverse(ShiftedResiduals residuals, double resultBar) {
    double[] aBar = residuals.aBar;
    double[] bBar = residuals.bBar;
    aBar[0] += resultBar; // a[0]
    for (int i = residuals.a.length - 2; i >= 0; i--) {
      double aBari = aBar[i]; // a[i++] *= b[i % b.length]
      aBar[i] = 0;
      double bAt = residuals.bSaved[i];
      double ai = residuals.aSaved[i];
      bBar[residuals.indexSaved[i]] += aBari * ai;
      aBar[i] += aBari * bAt;
    }
  }

  /** {@link Input#shifted} with tangents beside its values. */
  static InputDerivatives.ShiftedJvp shiftedJvp(double[] a, double[] b, double[] aDot, double[] bDot,
      ShiftedResiduals residuals) {
    for (int i = 0; i < a.length - 1; i++) {
      int i2 = i + 1;
      double ai = a[i];
      double aDoti = aDot[i];
      int index = i2 % b.length;
      double bAt = b[index];
      double bDotAt = bDot[index];
      a[i] = ai * bAt;
      aDot[i] = aDoti * bAt + bDotAt * ai;
    }
    double aAt = a[0];
    return new InputDerivatives.ShiftedJvp(aAt, aDot[0]);
  }

  /** Into which arrays {@link Input#shifted} may write, a bit for each in their order. */
  static long shiftedWrites(int depth) { return 0b1; }

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

  /** Kept by {@link Input#shifted} in line 12 <code>i &lt; a.length - 1</code>: {@code aSaved, bSaved, indexSaved}. */
  static final class ShiftedResiduals extends InputDerivatives.ShiftedFrame {
    double[] a, aBar, bBar, bSaved, aSaved;
    int[] indexSaved;
  }
}
