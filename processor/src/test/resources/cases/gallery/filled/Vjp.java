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

  /** Both sweeps of {@link Input#filled}. */
  static InputDerivatives.FilledValueAndGradient filledPullback(double x, int n, double resultBar,
      FilledResiduals residuals) {
    filledForward(x, n, residuals);
    return new InputDerivatives.FilledValueAndGradient(residuals.value,
        new InputDerivatives.FilledGradient(filledReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#filled}. */
  static FilledResiduals filledForward(double x, int n, FilledResiduals residuals) {
    if (residuals == null) residuals = new FilledResiduals();
    double[] powers = new double[5];
    double[] powersBar = residuals.powersBar = zeros(residuals.powersBar, powers.length);
    Arrays.fill(powers, x);
    int trips = 1 < powers.length ? powers.length - 1 : 0;
    double[] powersSaved = residuals.powersSaved = atLeast(residuals.powersSaved, trips);
    double[] powersSaved2 = residuals.powersSaved2 = atLeast(residuals.powersSaved2, trips);
    for (int i = 1; i < powers.length; i++) {
      double powersi = powersSaved2[i - 1] = powers[i];
      double powersAt = powersSaved[i - 1] = powers[i - 1];
      powers[i] = powersi * powersAt;
    }
    int index = Math.floorMod(n, powers.length);
    residuals.value = powers[index];
    residuals.powers = powers;
    residuals.index = index;
    return residuals;
  }

  /** Reverse sweep of {@link Input#filled}. */
  static double filledReverse(FilledResiduals residuals, double resultBar) {
    double[] powersBar = residuals.powersBar;
    powersBar[residuals.index] += resultBar; // powers[Math.floorMod(n, powers.length)]
    for (int i = residuals.powers.length - 1; i >= 1; i--) {
      double powersBari = powersBar[i]; // powers[i] *= powers[i - 1]
      powersBar[i] = 0;
      double powersAt = residuals.powersSaved[i - 1];
      powersBar[i - 1] += powersBari * residuals.powersSaved2[i - 1];
      powersBar[i] += powersBari * powersAt;
    }
    double sum = 0; // Arrays.fill(powers, x)
    for (int k = 0; k < powersBar.length; k++) {
      sum += powersBar[k];
    }
    Arrays.fill(powersBar, 0.0);
    Arrays.fill(powersBar, 0.0); // powers = new double[5]
    return sum;
  }

  /** {@link Input#filled} with tangents beside its values. */
  static InputDerivatives.FilledJvp filledJvp(double x, int n, double xDot, FilledResiduals residuals) {
    double[] powers = new double[5];
    double[] powersDot = residuals.powersDot = zeros(residuals.powersDot, 5);
    Arrays.fill(powers, x);
    Arrays.fill(powersDot, xDot);
    for (int i = 1; i < powers.length; i++) {
      double powersi = powers[i];
      double powersDoti = powersDot[i];
      double powersAt = powers[i - 1];
      double powersDotAt = powersDot[i - 1];
      powers[i] = powersi * powersAt;
      powersDot[i] = powersDoti * powersAt + powersDotAt * powersi;
    }
    int index = Math.floorMod(n, powers.length);
    double powersAt = powers[index];
    return new InputDerivatives.FilledJvp(powersAt, powersDot[index]);
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

  /**
   * Kept by {@link Input#filled}, by line: <ul>
   * <li>12 <code>powers = new double[5]</code>: {@code powers, powersBar, powersDot}
   * <li>14 <code>i &lt; powers.length</code>: {@code powersSaved, powersSaved2}
   * <li>17 <code>powers[Math.floorMod(n, powers.length)]</code>: {@code index}</ul>
   */
  static final class FilledResiduals extends InputDerivatives.FilledFrame {
    double[] powers, powersBar, powersSaved, powersSaved2, powersDot;
    int index;
  }
}
