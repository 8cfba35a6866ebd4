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

  /** Both sweeps of {@link Input#norm}. */
  static InputDerivatives.NormDoubleDoubleValueAndGradient normPullback(double x, double y, double resultBar,
      NormDoubleDoubleResiduals residuals) {
    normForward(x, y, residuals);
    return new InputDerivatives.NormDoubleDoubleValueAndGradient(residuals.value, normReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#norm}. */
  static NormDoubleDoubleResiduals normForward(double x, double y, NormDoubleDoubleResiduals residuals) {
    if (residuals == null) residuals = new NormDoubleDoubleResiduals();
    double hypot = residuals.hypot = Math.hypot(x, y);
    residuals.value = hypot;
    residuals.x = x;
    residuals.y = y;
    return residuals;
  }

  /** Reverse sweep of {@link Input#norm}. */
  static InputDerivatives.NormDoubleDoubleGradient normReverse(NormDoubleDoubleResiduals residuals, double resultBar) {
    double hypot = residuals.hypot;
    double xBar = resultBar * (hypot == 0.0 ? 0.0 : residuals.x / hypot); // Math.hypot(x, y)
    double yBar = resultBar * (hypot == 0.0 ? 0.0 : residuals.y / hypot);
    return new InputDerivatives.NormDoubleDoubleGradient(xBar, yBar);
  }

  /** {@link Input#norm} with tangents beside its values. */
  static InputDerivatives.NormDoubleDoubleJvp normJvp(double x, double y, double xDot, double yDot,
      NormDoubleDoubleResiduals residuals) {
    double hypot = Math.hypot(x, y);
    return new InputDerivatives.NormDoubleDoubleJvp(hypot,
        xDot * (hypot == 0.0 ? 0.0 : x / hypot) + yDot * (hypot == 0.0 ? 0.0 : y / hypot));
  }

  /** Both sweeps of {@link Input#norm}. In: {@code x}. */
  static InputDerivatives.NormDoubleArrayPullback normPullback(double[] x, double resultBar, double[] xBar,
      NormDoubleArrayResiduals residuals) {
    int xLength = x.length;
    double sum = 0;
    for (int i = 0; i < xLength; i++) {
      double element = x[i];
      sum += element * element;
    }
    double sqrt = Math.sqrt(sum);
    double sumBar = scale(resultBar, 0.5 / (sqrt + 0.0)); // Math.sqrt(sum)
    for (int i = xLength - 1; i >= 0; i--) {
      double element = x[i]; // sum += element * element
      double elementBar = sumBar * (element + element);
      xBar[i] += elementBar;
    }
    return new InputDerivatives.NormDoubleArrayPullback(sqrt, new InputDerivatives.NormDoubleArrayGradient(xBar));
  }

  /** Forward sweep of {@link Input#norm}. In: {@code x}. */
  static NormDoubleArrayResiduals normForward(double[] x, double[] xBar, NormDoubleArrayResiduals residuals) {
    if (residuals == null) residuals = new NormDoubleArrayResiduals();
    int trips = x.length;
    double[] elementSaved = residuals.elementSaved = atLeast(residuals.elementSaved, trips);
    double sum = 0;
    for (int i = 0; i < trips; i++) {
      double element = elementSaved[i] = x[i];
      sum += element * element;
    }
    double sqrt = residuals.sqrt = Math.sqrt(sum);
    residuals.value = sqrt;
    residuals.xBar = xBar;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#norm}. */
  static void normReverse(NormDoubleArrayResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double sumBar = scale(resultBar, 0.5 / (residuals.sqrt + 0.0)); // Math.sqrt(sum)
    for (int i = residuals.trips - 1; i >= 0; i--) {
      double element = residuals.elementSaved[i]; // sum += element * element
      double elementBar = sumBar * (element + element);
      xBar[i] += elementBar;
    }
  }

  /** {@link Input#norm} with tangents beside its values. */
  static InputDerivatives.NormDoubleArrayJvp normJvp(double[] x, double[] xDot, NormDoubleArrayResiduals residuals) {
    int xLength = x.length;
    double sum = 0;
    double sumDot = 0;
    for (int i = 0; i < xLength; i++) {
      double element = x[i];
      double elementDot = xDot[i];
      sumDot += elementDot * element + elementDot * element;
      sum += element * element;
    }
    double sqrt = Math.sqrt(sum);
    return new InputDerivatives.NormDoubleArrayJvp(sqrt, scale(sumDot, 0.5 / (sqrt + 0.0)));
  }

  /** Into which arrays {@link Input#norm} may write, a bit for each in their order. */
  static long normDoubleArrayWrites(int depth) { return 0; }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double scale(double cotangent, double partial) {
    return cotangent == 0 && !Double.isFinite(partial) ? 0 : cotangent * partial;
  }

  /** Kept by {@link Input#norm} in line 11 <code>Math.hypot(x, y)</code>: {@code hypot}. */
  static final class NormDoubleDoubleResiduals extends InputDerivatives.NormDoubleDoubleFrame {
    double x, y, hypot;
  }

  /**
   * Kept by {@link Input#norm}, by line: <ul>
   * <li>17 <code>x</code>: {@code elementSaved, trips}
   * <li>20 <code>Math.sqrt(sum)</code>: {@code sqrt}</ul>
   */
  static final class NormDoubleArrayResiduals extends InputDerivatives.NormDoubleArrayFrame {
    double[] xBar, elementSaved;
    int trips;
    double sqrt;
  }
}
