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

  /** Both sweeps of {@link Input#energy}. In: {@code x}. */
  static InputDerivatives.EnergyPullback energyPullback(float[] x, double stiffness, float resultBar, float[] xBar,
      EnergyResiduals residuals) {
    int xLength = x.length;
    float sum = 0;
    for (int i = 0; i < xLength; i++) {
      float length = x[i];
      sum = (float) (sum + 0.5 * stiffness * length * length);
    }
    double stiffnessBar = 0;
    for (int i = xLength - 1; i >= 0; i--) {
      double factor = resultBar; // sum += 0.5 * stiffness * length * length
      float length = x[i];
      double factorBar = factor * length;
      double factor2 = 0.5 * stiffness;
      double factor3 = length;
      float lengthBar = (float) (factor * (factor2 * factor3));
      lengthBar += (float) (factorBar * factor2);
      stiffnessBar += factorBar * factor3 * 0.5;
      xBar[i] += lengthBar;
    }
    return new InputDerivatives.EnergyPullback(sum, new InputDerivatives.EnergyGradient(xBar, stiffnessBar));
  }

  /** Forward sweep of {@link Input#energy}. In: {@code x}. */
  static EnergyResiduals energyForward(float[] x, float[] xBar, double stiffness, EnergyResiduals residuals) {
    if (residuals == null) residuals = new EnergyResiduals();
    int trips = x.length;
    float[] lengthSaved = residuals.lengthSaved = atLeast(residuals.lengthSaved, trips);
    float sum = 0;
    for (int i = 0; i < trips; i++) {
      float length = lengthSaved[i] = x[i];
      sum = (float) (sum + 0.5 * stiffness * length * length);
    }
    residuals.value = sum;
    residuals.xBar = xBar;
    residuals.stiffness = stiffness;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#energy}. */
  static double energyReverse(EnergyResiduals residuals, float resultBar) {
    float[] xBar = residuals.xBar;
    double stiffnessBar = 0;
    for (int i = residuals.trips - 1; i >= 0; i--) {
      double factor = resultBar; // sum += 0.5 * stiffness * length * length
      float length = residuals.lengthSaved[i];
      double factorBar = factor * length;
      double factor2 = 0.5 * residuals.stiffness;
      double factor3 = length;
      float lengthBar = (float) (factor * (factor2 * factor3));
      lengthBar += (float) (factorBar * factor2);
      stiffnessBar += factorBar * factor3 * 0.5;
      xBar[i] += lengthBar;
    }
    return stiffnessBar;
  }

  /** {@link Input#energy} with tangents beside its values. */
  static InputDerivatives.EnergyJvp energyJvp(float[] x, double stiffness, float[] xDot, double stiffnessDot,
      EnergyResiduals residuals) {
    int xLength = x.length;
    float sum = 0;
    float sumDot = 0;
    for (int i = 0; i < xLength; i++) {
      float length = x[i];
      float lengthDot = xDot[i];
      double factor = 0.5 * stiffness;
      double factor2 = length;
      double factor3 = factor * factor2;
      double factor4 = length;
      sumDot = (float) (sumDot + ((stiffnessDot * 0.5 * factor2 + lengthDot * factor) * factor4 + lengthDot * factor3));
      sum = (float) (sum + factor3 * factor4);
    }
    return new InputDerivatives.EnergyJvp(sum, sumDot);
  }

  /** Into which arrays {@link Input#energy} may write, a bit for each in their order. */
  static long energyWrites(int depth) { return 0; }

  private static float[] atLeast(float[] array, int length) {
    if (array == null) return new float[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#energy} in line 12 <code>x</code>: {@code lengthSaved, trips}. */
  static final class EnergyResiduals extends InputDerivatives.EnergyFrame {
    float[] xBar, lengthSaved;
    double stiffness;
    int trips;
  }
}
