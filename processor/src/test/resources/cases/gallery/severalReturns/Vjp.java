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

  /** Both sweeps of {@link Input#firstAbove}. In: {@code x}. */
  static InputDerivatives.FirstAbovePullback firstAbovePullback(double[] x, double limit, double resultBar,
      double[] xBar, FirstAboveResiduals residuals) {
    double result = 0;
    int exit = 0;
    int trips = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      if (x[i] > limit) {
        double xi = x[i];
        result = xi * xi - limit;
        exit = 1;
        break;
      }
    }
    if (exit == 0) {
      result = limit * limit;
    }
    double limitBar;
    if (exit == 0) {
      limitBar = resultBar * (limit + limit); // limit * limit
      resultBar = 0;
    } else {
      limitBar = 0; // i < x.length
    }
    for (int i = trips - 1; i >= 0; i--) {
      double xi = x[i];
      if (xi > limit) {
        limitBar -= resultBar; // x[i] * x[i] - limit
        double xi2 = x[i];
        xBar[i] += resultBar * (xi2 + xi2);
        resultBar = 0;
      }
    }
    return new InputDerivatives.FirstAbovePullback(result, new InputDerivatives.FirstAboveGradient(xBar, limitBar));
  }

  /** Forward sweep of {@link Input#firstAbove}. In: {@code x}. */
  static FirstAboveResiduals firstAboveForward(double[] x, double[] xBar, double limit, FirstAboveResiduals residuals) {
    if (residuals == null) residuals = new FirstAboveResiduals();
    int xLength = x.length;
    double[] xSaved = residuals.xSaved = atLeast(residuals.xSaved, xLength);
    boolean[] conditionSaved = residuals.conditionSaved = atLeast(residuals.conditionSaved, xLength);
    double result = 0;
    int exit = 0;
    int trips = 0;
    for (int i = 0; i < x.length; i++) {
      trips++;
      boolean condition = conditionSaved[i] = x[i] > limit;
      if (condition) {
        double xi = xSaved[i] = x[i];
        result = xi * xi - limit;
        exit = 1;
        break;
      }
    }
    if (exit == 0) {
      result = limit * limit;
    }
    residuals.value = result;
    residuals.xBar = xBar;
    residuals.limit = limit;
    residuals.exit = exit;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#firstAbove}. */
  static double firstAboveReverse(FirstAboveResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double limit = residuals.limit;
    double limitBar;
    if (residuals.exit == 0) {
      limitBar = resultBar * (limit + limit); // limit * limit
      resultBar = 0;
    } else {
      limitBar = 0; // i < x.length
    }
    for (int i = residuals.trips - 1; i >= 0; i--) {
      boolean condition = residuals.conditionSaved[i];
      if (condition) {
        limitBar -= resultBar; // x[i] * x[i] - limit
        double xi = residuals.xSaved[i];
        xBar[i] += resultBar * (xi + xi);
        resultBar = 0;
      }
    }
    return limitBar;
  }

  /** {@link Input#firstAbove} with tangents beside its values. */
  static InputDerivatives.FirstAboveJvp firstAboveJvp(double[] x, double limit, double[] xDot, double limitDot,
      FirstAboveResiduals residuals) {
    double result = 0;
    int exit = 0;
    double resultDot = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > limit) {
        double xi = x[i];
        double xDoti = xDot[i];
        result = xi * xi - limit;
        exit = 1;
        resultDot = xDoti * xi + xDoti * xi - limitDot;
        break;
      }
    }
    if (exit == 0) {
      return new InputDerivatives.FirstAboveJvp(limit * limit, limitDot * limit + limitDot * limit);
    } else {
      return new InputDerivatives.FirstAboveJvp(result, resultDot);
    }
  }

  /** Into which arrays {@link Input#firstAbove} may write, a bit for each in their order. */
  static long firstAboveWrites(int depth) { return 0; }

  private static boolean[] atLeast(boolean[] array, int length) {
    if (array == null) return new boolean[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /** Kept by {@link Input#firstAbove}: parameters. */
  static final class FirstAboveResiduals extends InputDerivatives.FirstAboveFrame {
    double[] xBar, xSaved;
    double limit;
    int exit, trips;
    boolean[] conditionSaved;
  }
}
