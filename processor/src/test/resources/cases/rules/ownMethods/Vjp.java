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

  /** Both sweeps of {@link Input#logSumExp}. In: {@code x}. */
  static InputDerivatives.LogSumExpPullback logSumExpPullback(double[] x, double resultBar, double[] xBar,
      LogSumExpResiduals residuals) {
    logSumExpForward(x, xBar, residuals);
    logSumExpReverse(residuals, resultBar);
    return new InputDerivatives.LogSumExpPullback(residuals.value, new InputDerivatives.LogSumExpGradient(xBar));
  }

  /** Forward sweep of {@link Input#logSumExp}. In: {@code x}. */
  static LogSumExpResiduals logSumExpForward(double[] x, double[] xBar, LogSumExpResiduals residuals) {
    if (residuals == null) residuals = new LogSumExpResiduals();
    double logSumExp = Input.logSumExp(x);
    double[] xCopy;
    if (x == null) {
      xCopy = null;
    } else {
      int xLength = x.length;
      xCopy = residuals.xCopy2 = zeros(residuals.xCopy2, xLength);
      System.arraycopy(x, 0, xCopy, 0, xLength);
    }
    residuals.value = logSumExp;
    residuals.xBar = xBar;
    residuals.logSumExp = logSumExp;
    residuals.xCopy = xCopy;
    return residuals;
  }

  /** Reverse sweep of {@link Input#logSumExp}. */
  static void logSumExpReverse(LogSumExpResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] xCopy = residuals.xCopy;
    Input.LogSumExpRule.vjpX(xCopy, xBar, residuals.logSumExp, resultBar);
  }

  /** {@link Input#logSumExp} with tangents beside its values. */
  static InputDerivatives.LogSumExpJvp logSumExpJvp(double[] x, double[] xDot, LogSumExpResiduals residuals) {
    double logSumExp = Input.logSumExp(x);
    return new InputDerivatives.LogSumExpJvp(logSumExp, Input.LogSumExpRule.jvp(x, xDot, logSumExp));
  }

  /** Into which arrays {@link Input#logSumExp} may write, a bit for each in their order. */
  static long logSumExpWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#root}. */
  static InputDerivatives.RootValueAndGradient rootPullback(double c, double resultBar, RootResiduals residuals) {
    rootForward(c, residuals);
    return new InputDerivatives.RootValueAndGradient(residuals.value,
        new InputDerivatives.RootGradient(rootReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#root}. */
  static RootResiduals rootForward(double c, RootResiduals residuals) {
    if (residuals == null) residuals = new RootResiduals();
    double root = Input.root(c);
    residuals.value = root;
    residuals.root = root;
    return residuals;
  }

  /** Reverse sweep of {@link Input#root}. */
  static double rootReverse(RootResiduals residuals, double resultBar) {
    double cBar = Input.RootRule.vjpTarget(residuals.root, resultBar);
    return cBar;
  }

  /** {@link Input#root} with tangents beside its values. */
  static InputDerivatives.RootJvp rootJvp(double c, double cDot, RootResiduals residuals) {
    double root = Input.root(c);
    return new InputDerivatives.RootJvp(root, Input.RootRule.jvp(root, cDot));
  }

  /** Both sweeps of {@link Input#shifted}. In: {@code a}. */
  static InputDerivatives.ShiftedPullback shiftedPullback(double[] a, double b, double[] resultBar, double[] aBar,
      ShiftedResiduals residuals) {
    shiftedForward(a, aBar, b, residuals);
    requireLength("resultBar", resultBar, "the result", residuals.value);
    for (int i = 0; resultBar != null && i < resultBar.length; i++) {
      residuals.valueBar[i] += resultBar[i];
    }
    double bBar = shiftedReverse(residuals);
    return new InputDerivatives.ShiftedPullback(residuals.value, new InputDerivatives.ShiftedGradient(aBar, bBar));
  }

  /** Forward sweep of {@link Input#shifted}. In: {@code a}. */
  static ShiftedResiduals shiftedForward(double[] a, double[] aBar, double b, ShiftedResiduals residuals) {
    if (residuals == null) residuals = new ShiftedResiduals();
    double[] shifted = Input.shifted(a, b);
    double[] array;
    if (shifted == null) {
      array = null;
    } else {
      array = residuals.array2 = zeros(residuals.array2, shifted.length);
    }
    if (shifted != null && shifted == a) {
      throw new IllegalStateException(
          "shifted must return a new array, not one that it is given");
    }
    residuals.value = shifted;
    residuals.valueBar = array;
    residuals.aBar = aBar;
    residuals.array = array;
    return residuals;
  }

  /** Reverse sweep of {@link Input#shifted}. */
  static double shiftedReverse(ShiftedResiduals residuals) {
    double[] aBar = residuals.aBar;
    double[] array = residuals.array;
    Input.ShiftedRule.Bars shiftedBars = Input.ShiftedRule.vjp(aBar, array);
    double bBar = shiftedBars.b();
    if (array != null) {
      Arrays.fill(array, 0.0);
    }
    return bBar;
  }

  /** {@link Input#shifted} with tangents beside its values. */
  static InputDerivatives.ShiftedJvp shiftedJvp(double[] a, double b, double[] aDot, double bDot,
      ShiftedResiduals residuals) {
    double[] shifted = Input.shifted(a, b);
    double[] shiftedDot = Input.ShiftedRule.jvp(aDot, bDot);
    if (shiftedDot != null && shiftedDot == aDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (shifted != null && shifted == a) {
      throw new IllegalStateException(
          "shifted must return a new array, not one that it is given");
    }
    return new InputDerivatives.ShiftedJvp(shifted, shiftedDot);
  }

  /** Into which arrays {@link Input#shifted} may write, a bit for each in their order. */
  static long shiftedWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#model}. In: {@code x}. */
  static InputDerivatives.ModelPullback modelPullback(double[] x, double c, double resultBar, double[] xBar,
      ModelResiduals residuals) {
    modelForward(x, xBar, c, residuals);
    double cBar = modelReverse(residuals, resultBar);
    return new InputDerivatives.ModelPullback(residuals.value, new InputDerivatives.ModelGradient(xBar, cBar));
  }

  /** Forward sweep of {@link Input#model}. In: {@code x}. */
  static ModelResiduals modelForward(double[] x, double[] xBar, double c, ModelResiduals residuals) {
    if (residuals == null) residuals = new ModelResiduals();
    double root = Input.root(c);
    double[] y = Input.shifted(x, root);
    double[] yBar;
    if (y == null) {
      yBar = null;
    } else {
      yBar = residuals.yBar2 = zeros(residuals.yBar2, y.length);
    }
    if (y != null && y == x) {
      throw new IllegalStateException(
          "shifted must return a new array, not one that it is given");
    }
    double looked = Input.looked(c);
    double logSumExp = Input.logSumExp(y);
    double logSumExp2 = Input.logSumExp(x);
    double[] xCopy;
    if (x == null) {
      xCopy = null;
    } else {
      int xLength = x.length;
      xCopy = residuals.xCopy2 = zeros(residuals.xCopy2, xLength);
      System.arraycopy(x, 0, xCopy, 0, xLength);
    }
    residuals.value = looked * logSumExp + logSumExp2;
    residuals.xBar = xBar;
    residuals.c = c;
    residuals.root = root;
    residuals.y = y;
    residuals.yBar = yBar;
    residuals.looked = looked;
    residuals.logSumExp = logSumExp;
    residuals.logSumExp2 = logSumExp2;
    residuals.xCopy = xCopy;
    return residuals;
  }

  /** Reverse sweep of {@link Input#model}. */
  static double modelReverse(ModelResiduals residuals, double resultBar) {
    double[] xBar = residuals.xBar;
    double[] y = residuals.y;
    double[] yBar = residuals.yBar;
    double logSumExp = residuals.logSumExp;
    double[] xCopy = residuals.xCopy;
    Input.LogSumExpRule.vjpX(xCopy, xBar, residuals.logSumExp2, resultBar); // looked(c) * logSumExp(y) + logSumExp(x)
    Input.LogSumExpRule.vjpX(y, yBar, logSumExp, resultBar * residuals.looked);
    double xBar2 = Input.LookedRule.vjpX(residuals.c, resultBar * logSumExp);
    Input.ShiftedRule.Bars shiftedBars = Input.ShiftedRule.vjp(xBar, yBar); // y = shifted(x, root(c))
    double bBar = shiftedBars.b();
    if (yBar != null) {
      Arrays.fill(yBar, 0.0);
    }
    double cBar = xBar2 + Input.RootRule.vjpTarget(residuals.root, bBar);
    return cBar;
  }

  /** {@link Input#model} with tangents beside its values. */
  static InputDerivatives.ModelJvp modelJvp(double[] x, double c, double[] xDot, double cDot,
      ModelResiduals residuals) {
    double root = Input.root(c);
    double rootDot = Input.RootRule.jvp(root, cDot);
    double[] y = Input.shifted(x, root);
    double[] yDot = Input.ShiftedRule.jvp(xDot, rootDot);
    if (yDot != null && yDot == xDot) {
      throw new IllegalStateException(
          "jvp must return a new array, not one that it is given");
    }
    if (y != null && y == x) {
      throw new IllegalStateException(
          "shifted must return a new array, not one that it is given");
    }
    double looked = Input.looked(c);
    double lookedDot = Input.LookedRule.jvp(c, cDot);
    double logSumExp = Input.logSumExp(y);
    double logSumExpDot = Input.LogSumExpRule.jvp(y, yDot, logSumExp);
    double logSumExp2 = Input.logSumExp(x);
    return new InputDerivatives.ModelJvp(looked * logSumExp + logSumExp2,
        lookedDot * logSumExp + logSumExpDot * looked + Input.LogSumExpRule.jvp(x, xDot, logSumExp2));
  }

  /** Into which arrays {@link Input#model} may write, a bit for each in their order. */
  static long modelWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#throughAnother}. */
  static InputDerivatives.ThroughAnotherValueAndGradient throughAnotherPullback(double c, double resultBar,
      ThroughAnotherResiduals residuals) {
    throughAnotherForward(c, residuals);
    return new InputDerivatives.ThroughAnotherValueAndGradient(residuals.value,
        new InputDerivatives.ThroughAnotherGradient(throughAnotherReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#throughAnother}. */
  static ThroughAnotherResiduals throughAnotherForward(double c, ThroughAnotherResiduals residuals) {
    if (residuals == null) residuals = new ThroughAnotherResiduals();
    double root = Input.root(c);
    double helper = Input.looked(root);
    residuals.value = helper * c;
    residuals.c = c;
    residuals.root = root;
    residuals.helper = helper;
    return residuals;
  }

  /** Reverse sweep of {@link Input#throughAnother}. */
  static double throughAnotherReverse(ThroughAnotherResiduals residuals, double resultBar) {
    double root = residuals.root;
    double cBar = resultBar * residuals.helper; // Inner.helper(c) * c
    cBar += Input.RootRule.vjpTarget(root, Input.LookedRule.vjpX(root, resultBar * residuals.c));
    return cBar;
  }

  /** {@link Input#throughAnother} with tangents beside its values. */
  static InputDerivatives.ThroughAnotherJvp throughAnotherJvp(double c, double cDot,
      ThroughAnotherResiduals residuals) {
    double root = Input.root(c);
    double rootDot = Input.RootRule.jvp(root, cDot);
    double helper = Input.looked(root);
    return new InputDerivatives.ThroughAnotherJvp(helper * c, Input.LookedRule.jvp(root, rootDot) * c + cDot * helper);
  }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static double[] zeros(double[] array, int length) {
    if (array == null || array.length != length) return new double[length];
    Arrays.fill(array, 0);
    return array;
  }

  /** Kept by {@link Input#logSumExp} in line 10 <code></code>: {@code logSumExp, xCopy, xCopy2}. */
  static final class LogSumExpResiduals extends InputDerivatives.LogSumExpFrame {
    double[] xBar, xCopy, xCopy2;
    double logSumExp;
  }

  /** Kept by {@link Input#root} in line 53 <code></code>: {@code root}. */
  static final class RootResiduals extends InputDerivatives.RootFrame {
    double root;
  }

  /** Kept by {@link Input#shifted} in line 73 <code></code>: {@code array, array2}. */
  static final class ShiftedResiduals extends InputDerivatives.ShiftedFrame {
    double[] aBar, array, array2;
  }

  /**
   * Kept by {@link Input#model}, by line: <ul>
   * <li>105 <code>y = shifted(x, root(c))</code>: {@code root, y, yBar, yBar2}
   * <li>106 <code>looked(c) * logSumExp(y) + logSumExp(x)</code>:
   *     {@code logSumExp, logSumExp2, looked, xCopy, xCopy2}</ul>
   */
  static final class ModelResiduals extends InputDerivatives.ModelFrame {
    double[] xBar, y, yBar, xCopy, yBar2, xCopy2;
    double c, root, looked, logSumExp, logSumExp2;
  }

  /** Kept by {@link Input#throughAnother} in line 113 <code>looked(root(c))</code>: {@code helper, root}. */
  static final class ThroughAnotherResiduals extends InputDerivatives.ThroughAnotherFrame {
    double c, root, helper;
  }
}
