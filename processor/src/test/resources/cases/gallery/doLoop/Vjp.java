package cases;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#series}. */
  static InputDerivatives.SeriesValueAndGradient seriesPullback(double x, double factor, double resultBar,
      SeriesResiduals residuals) {
    seriesForward(x, factor, residuals);
    return new InputDerivatives.SeriesValueAndGradient(residuals.value, seriesReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#series}. */
  static SeriesResiduals seriesForward(double x, double factor, SeriesResiduals residuals) {
    if (residuals == null) residuals = new SeriesResiduals();
    double term = residuals.term = Math.tanh(x);
    double[] termSaved = residuals.termSaved = atLeast(residuals.termSaved, 16);
    double term2 = term;
    double sum = 0;
    int trips = 0;
    do {
      if (termSaved.length < trips + 1) {
        termSaved = residuals.termSaved = atLeast(termSaved, trips + 1);
      }
      termSaved[trips] = term2;
      sum += term2;
      term2 *= 0.5 * Math.sin(factor);
      trips++;
    } while (Math.abs(term2) > 0.001);
    residuals.value = sum;
    residuals.factor = factor;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#series}. */
  static InputDerivatives.SeriesGradient seriesReverse(SeriesResiduals residuals, double resultBar) {
    double factor = residuals.factor;
    double term = residuals.term;
    double sin = Math.sin(factor);
    double termBar = 0;
    double factorBar = 0;
    for (int trip = residuals.trips - 1; trip >= 0; trip--) {
      double termBar2 = termBar * (0.5 * sin); // term *= 0.5 * Math.sin(factor)
      factorBar += termBar * residuals.termSaved[trip] * 0.5 * Math.cos(factor);
      termBar = termBar2 + resultBar; // sum += term
    }
    double xBar = termBar * ((1.0 - term) * (1.0 + term)); // term = Math.tanh(x)
    return new InputDerivatives.SeriesGradient(xBar, factorBar);
  }

  /** {@link Input#series} with tangents beside its values. */
  static InputDerivatives.SeriesJvp seriesJvp(double x, double factor, double xDot, double factorDot,
      SeriesResiduals residuals) {
    double term = Math.tanh(x);
    double termDot = xDot * ((1.0 - term) * (1.0 + term));
    double sum = 0;
    double sumDot = 0;
    do {
      sumDot += termDot;
      sum += term;
      double factor2 = 0.5 * Math.sin(factor);
      termDot = termDot * factor2 + factorDot * Math.cos(factor) * 0.5 * term;
      term *= factor2;
    } while (Math.abs(term) > 0.001);
    return new InputDerivatives.SeriesJvp(sum, sumDot);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#series}, by line: <ul>
   * <li>11 <code>term = Math.tanh(x)</code>: {@code term}
   * <li>16 <code>Math.abs(term) &gt; 1e-3</code>: {@code termSaved, trips}</ul>
   */
  static final class SeriesResiduals extends InputDerivatives.SeriesFrame {
    double factor, term;
    int trips;
    double[] termSaved;
  }
}
