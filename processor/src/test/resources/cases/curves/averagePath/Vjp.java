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

  /** Both sweeps of {@link Input#averagePath}. */
  static InputDerivatives.AveragePathValueAndGradient averagePathPullback(double spot, double drift, double vol,
      double[] normals, double resultBar, AveragePathResiduals residuals) {
    int trips = normals.length;
    double[] expSaved = residuals.expSaved = atLeast(residuals.expSaved, trips);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, trips);
    double s = spot;
    double sum = 0;
    for (int t = 0; t < normals.length; t++) {
      sSaved[t] = s;
      double exp = expSaved[t] = Math.exp(drift + vol * normals[t]);
      s *= exp;
      sum += s;
    }
    double normalsLength = normals.length;
    double sumBar = resultBar / normalsLength; // sum / normals.length
    double sBar = 0;
    double volBar = 0;
    double driftBar = 0;
    for (int t = normals.length - 1; t >= 0; t--) {
      double sBar2 = sBar + sumBar; // sum += s
      double exp = expSaved[t]; // s *= Math.exp(drift + vol * normals[t])
      sBar = sBar2 * exp;
      double exponentBar = sBar2 * sSaved[t] * exp;
      driftBar += exponentBar;
      volBar += exponentBar * normals[t];
    }
    return new InputDerivatives.AveragePathValueAndGradient(sum / normalsLength,
        new InputDerivatives.AveragePathGradient(sBar, driftBar, volBar));
  }

  /** Forward sweep of {@link Input#averagePath}. */
  static AveragePathResiduals averagePathForward(double spot, double drift, double vol, double[] normals,
      AveragePathResiduals residuals) {
    if (residuals == null) residuals = new AveragePathResiduals();
    int trips = normals.length;
    double[] expSaved = residuals.expSaved = atLeast(residuals.expSaved, trips);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, trips);
    double[] normalsSaved = residuals.normalsSaved = atLeast(residuals.normalsSaved, trips);
    double s = spot;
    double sum = 0;
    for (int t = 0; t < normals.length; t++) {
      sSaved[t] = s;
      double normalst = normalsSaved[t] = normals[t];
      double exp = expSaved[t] = Math.exp(drift + vol * normalst);
      s *= exp;
      sum += s;
    }
    double normalsLength = residuals.normalsLength = normals.length;
    residuals.value = sum / normalsLength;
    residuals.normals = normals;
    return residuals;
  }

  /** Reverse sweep of {@link Input#averagePath}. */
  static InputDerivatives.AveragePathGradient averagePathReverse(AveragePathResiduals residuals, double resultBar) {
    double sumBar = resultBar / residuals.normalsLength; // sum / normals.length
    double sBar = 0;
    double volBar = 0;
    double driftBar = 0;
    for (int t = residuals.normals.length - 1; t >= 0; t--) {
      double sBar2 = sBar + sumBar; // sum += s
      double exp = residuals.expSaved[t]; // s *= Math.exp(drift + vol * normals[t])
      sBar = sBar2 * exp;
      double exponentBar = sBar2 * residuals.sSaved[t] * exp;
      driftBar += exponentBar;
      volBar += exponentBar * residuals.normalsSaved[t];
    }
    return new InputDerivatives.AveragePathGradient(sBar, driftBar, volBar);
  }

  /** {@link Input#averagePath} with tangents beside its values. */
  static InputDerivatives.AveragePathJvp averagePathJvp(double spot, double drift, double vol, double[] normals,
      double spotDot, double driftDot, double volDot, AveragePathResiduals residuals) {
    double s = spot;
    double sum = 0;
    double sDot = spotDot;
    double sumDot = 0;
    for (int t = 0; t < normals.length; t++) {
      double normalst = normals[t];
      double exp = Math.exp(drift + vol * normalst);
      sDot = sDot * exp + (driftDot + volDot * normalst) * exp * s;
      s *= exp;
      sumDot += sDot;
      sum += s;
    }
    double normalsLength = normals.length;
    return new InputDerivatives.AveragePathJvp(sum / normalsLength, sumDot / normalsLength);
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#averagePath}, by line: <ul>
   * <li>13 <code>t &lt; normals.length</code>: {@code expSaved, normalsSaved, sSaved}
   * <li>17 <code>sum / normals.length</code>: {@code normalsLength}</ul>
   */
  static final class AveragePathResiduals extends InputDerivatives.AveragePathFrame {
    double[] normals, expSaved, sSaved, normalsSaved;
    double normalsLength;
  }
}
