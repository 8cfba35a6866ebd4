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

  /** Both sweeps of {@link Input#straightLine}. */
  static InputDerivatives.StraightLineValueAndGradient straightLinePullback(double x, double y, double resultBar,
      StraightLineResiduals residuals) {
    straightLineForward(x, y, residuals);
    return new InputDerivatives.StraightLineValueAndGradient(residuals.value,
        straightLineReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#straightLine}. */
  static StraightLineResiduals straightLineForward(double x, double y, StraightLineResiduals residuals) {
    if (residuals == null) residuals = new StraightLineResiduals();
    double z = Input.Library.h(x, y);
    double h = Input.Library.h(z, 2.0);
    double h2 = Input.Library.h(x * x, z);
    residuals.value = h * h2 + z * z;
    residuals.x = x;
    residuals.y = y;
    residuals.z = z;
    residuals.h = h;
    residuals.h2 = h2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#straightLine}. */
  static InputDerivatives.StraightLineGradient straightLineReverse(StraightLineResiduals residuals, double resultBar) {
    double x = residuals.x;
    double z = residuals.z;
    double x2 = x * x;
    double factorBar = resultBar * residuals.h; // Library.h(z, 2.0) * Library.h(x * x, z) + z * z
    double xBar = Input.HRule.vjpX(z, x2, factorBar) * (x + x);
    double zBar = resultBar * (z + z) + Input.HRule.vjpY(x2, factorBar)
        + Input.HRule.vjpX(2.0, z, resultBar * residuals.h2);
    xBar += Input.HRule.vjpX(residuals.y, x, zBar); // z = Library.h(x, y)
    double yBar = Input.HRule.vjpY(x, zBar);
    return new InputDerivatives.StraightLineGradient(xBar, yBar);
  }

  /** {@link Input#straightLine} with tangents beside its values. */
  static InputDerivatives.StraightLineJvp straightLineJvp(double x, double y, double xDot, double yDot,
      StraightLineResiduals residuals) {
    double z = Input.Library.h(x, y);
    double zDot = Input.HRule.jvp(xDot, yDot, x, y);
    double h = Input.Library.h(z, 2.0);
    double hDot = Input.HRule.jvp(zDot, 0.0, z, 2.0);
    double x2 = x * x;
    double h2 = Input.Library.h(x2, z);
    return new InputDerivatives.StraightLineJvp(h * h2 + z * z,
        hDot * h2 + Input.HRule.jvp(xDot * x + xDot * x, zDot, x2, z) * h + (zDot * z + zDot * z));
  }

  /** Both sweeps of {@link Input#constantArguments}. */
  static InputDerivatives.ConstantArgumentsValueAndGradient constantArgumentsPullback(double x, double y, double z,
      double resultBar, ConstantArgumentsResiduals residuals) {
    constantArgumentsForward(x, y, z, residuals);
    return new InputDerivatives.ConstantArgumentsValueAndGradient(residuals.value,
        constantArgumentsReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#constantArguments}. */
  static ConstantArgumentsResiduals constantArgumentsForward(double x, double y, double z,
      ConstantArgumentsResiduals residuals) {
    if (residuals == null) residuals = new ConstantArgumentsResiduals();
    double passive = Input.Library.h(y, 3.0);
    double h = Input.Library.h(y, x);
    double x2 = residuals.x2 = 1.0 + x * x;
    double value = Input.Hypotenuse.value(x2, y);
    double value2 = Input.Hypotenuse.value(z, 3.0);
    residuals.value = h + value * passive + value2;
    residuals.x = x;
    residuals.y = y;
    residuals.z = z;
    residuals.passive = passive;
    residuals.value2 = value;
    residuals.value3 = value2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#constantArguments}. */
  static InputDerivatives.ConstantArgumentsGradient constantArgumentsReverse(
      ConstantArgumentsResiduals residuals, double resultBar) {
    double x = residuals.x;
    double y = residuals.y;
    // Library.h(y, x) + Hypotenuse.value(1 + x * x, y) * passive + Hypotenu…
    Input.Hypotenuse.Bars valueBars = Input.Hypotenuse.vjp(residuals.z, 3.0, residuals.value3, resultBar);
    double zBar = valueBars.x();
    valueBars = Input.Hypotenuse.vjp(residuals.x2, y, residuals.value2, resultBar * residuals.passive);
    double xBar = valueBars.x() * (x + x) + Input.HRule.vjpY(y, resultBar);
    return new InputDerivatives.ConstantArgumentsGradient(xBar, zBar);
  }

  /** {@link Input#constantArguments} with tangents beside its values. */
  static InputDerivatives.ConstantArgumentsJvp constantArgumentsJvp(double x, double y, double z, double xDot,
      double zDot, ConstantArgumentsResiduals residuals) {
    double passive = Input.Library.h(y, 3.0);
    double h = Input.Library.h(y, x);
    double hDot = Input.HRule.jvp(0.0, xDot, y, x);
    double x2 = 1.0 + x * x;
    double value = Input.Hypotenuse.value(x2, y);
    double valueDot = Input.Hypotenuse.jvp(x2, y, value, xDot * x + xDot * x, 0.0);
    double value2 = Input.Hypotenuse.value(z, 3.0);
    return new InputDerivatives.ConstantArgumentsJvp(h + value * passive + value2,
        hDot + valueDot * passive + Input.Hypotenuse.jvp(z, 3.0, value2, zDot, 0.0));
  }

  /** Both sweeps of {@link Input#loop}. */
  static InputDerivatives.LoopValueAndGradient loopPullback(double x, double y, int n, double resultBar,
      LoopResiduals residuals) {
    loopForward(x, y, n, residuals);
    return new InputDerivatives.LoopValueAndGradient(residuals.value, loopReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#loop}. */
  static LoopResiduals loopForward(double x, double y, int n, LoopResiduals residuals) {
    if (residuals == null) residuals = new LoopResiduals();
    int trips = Math.max(n, 0);
    double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, trips);
    double[] valueSaved = residuals.valueSaved = atLeast(residuals.valueSaved, trips);
    double s = x;
    for (int i = 0; i < n; i++) {
      sSaved[i] = s;
      double h = Input.Library.h(s + i, y);
      double value = Input.Hypotenuse.value(s, y);
      valueSaved[i] = value;
      s = h + 0.5 * value;
    }
    residuals.value = s;
    residuals.y = y;
    residuals.n = n;
    return residuals;
  }

  /** Reverse sweep of {@link Input#loop}. */
  static InputDerivatives.LoopGradient loopReverse(LoopResiduals residuals, double resultBar) {
    double y = residuals.y;
    double sBar = resultBar;
    double yBar = 0;
    for (int i = Math.max(residuals.n, 0) - 1; i >= 0; i--) {
      double s = residuals.sSaved[i]; // s = Library.h(s + i, y) + 0.5 * Hypotenuse.value(s, y)
      Input.Hypotenuse.Bars valueBars = Input.Hypotenuse.vjp(s, y, residuals.valueSaved[i], sBar * 0.5);
      double yBar2 = valueBars.y();
      double x = s + i;
      double xBar = Input.HRule.vjpX(y, x, sBar);
      yBar += yBar2 + Input.HRule.vjpY(x, sBar);
      sBar = valueBars.x() + xBar;
    }
    return new InputDerivatives.LoopGradient(sBar, yBar);
  }

  /** {@link Input#loop} with tangents beside its values. */
  static InputDerivatives.LoopJvp loopJvp(double x, double y, int n, double xDot, double yDot,
      LoopResiduals residuals) {
    double s = x;
    double sDot = xDot;
    for (int i = 0; i < n; i++) {
      double x2 = s + i;
      double h = Input.Library.h(x2, y);
      double hDot = Input.HRule.jvp(sDot, yDot, x2, y);
      double value = Input.Hypotenuse.value(s, y);
      sDot = hDot + Input.Hypotenuse.jvp(s, y, value, sDot, yDot) * 0.5;
      s = h + 0.5 * value;
    }
    return new InputDerivatives.LoopJvp(s, sDot);
  }

  /** Both sweeps of {@link Input#whileLoop}. */
  static InputDerivatives.WhileLoopValueAndGradient whileLoopPullback(double x, double resultBar,
      WhileLoopResiduals residuals) {
    whileLoopForward(x, residuals);
    return new InputDerivatives.WhileLoopValueAndGradient(residuals.value,
        new InputDerivatives.WhileLoopGradient(whileLoopReverse(residuals, resultBar)));
  }

  /** Forward sweep of {@link Input#whileLoop}. */
  static WhileLoopResiduals whileLoopForward(double x, WhileLoopResiduals residuals) {
    if (residuals == null) residuals = new WhileLoopResiduals();
    double t = 1.0 + x * x;
    double[] cbrtSaved = residuals.cbrtSaved = atLeast(residuals.cbrtSaved, 16);
    double s = 0;
    int trips = 0;
    while (Math.cbrt(t) < 3.0) {
      if (cbrtSaved.length < trips + 1) {
        cbrtSaved = residuals.cbrtSaved = atLeast(cbrtSaved, trips + 1);
      }
      double cbrt = Math.cbrt(t);
      cbrtSaved[trips] = cbrt;
      s += cbrt;
      t = t * 1.5 + Input.Library.h(x, 0.25);
      trips++;
    }
    residuals.value = s * t;
    residuals.x = x;
    residuals.s = s;
    residuals.t = t;
    residuals.trips = trips;
    return residuals;
  }

  /** Reverse sweep of {@link Input#whileLoop}. */
  static double whileLoopReverse(WhileLoopResiduals residuals, double resultBar) {
    double x = residuals.x;
    double sBar = resultBar * residuals.t; // s * t
    double tBar = resultBar * residuals.s;
    double xBar = 0;
    for (int trip = residuals.trips - 1; trip >= 0; trip--) {
      xBar += Input.HRule.vjpX(0.25, x, tBar); // t = t * 1.5 + Library.h(x, 0.25)
      tBar *= 1.5;
      tBar += Input.CbrtRule.vjpA(residuals.cbrtSaved[trip], sBar); // s += Math.cbrt(t)
    }
    xBar += tBar * (x + x); // t = 1 + x * x
    return xBar;
  }

  /** {@link Input#whileLoop} with tangents beside its values. */
  static InputDerivatives.WhileLoopJvp whileLoopJvp(double x, double xDot, WhileLoopResiduals residuals) {
    double t = 1.0 + x * x;
    double s = 0;
    double sDot = 0;
    double tDot = xDot * x + xDot * x;
    while (Math.cbrt(t) < 3.0) {
      double cbrt = Math.cbrt(t);
      sDot += Input.CbrtRule.jvp(cbrt, tDot);
      s += cbrt;
      double h = Input.Library.h(x, 0.25);
      tDot = tDot * 1.5 + Input.HRule.jvp(xDot, 0.0, x, 0.25);
      t = t * 1.5 + h;
    }
    return new InputDerivatives.WhileLoopJvp(s * t, sDot * t + tDot * s);
  }

  /** Both sweeps of {@link Input#branches}. */
  static InputDerivatives.BranchesValueAndGradient branchesPullback(double x, double y, double resultBar,
      BranchesResiduals residuals) {
    branchesForward(x, y, residuals);
    return new InputDerivatives.BranchesValueAndGradient(residuals.value, branchesReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#branches}. */
  static BranchesResiduals branchesForward(double x, double y, BranchesResiduals residuals) {
    if (residuals == null) residuals = new BranchesResiduals();
    double z = x > y ? Input.Library.h(x, y) : x * y;
    double z2;
    if (z > 0.25) {
      z2 = Input.Hypotenuse.value(z, 2.0 * x);
    } else {
      z2 = z;
    }
    residuals.value = z2;
    residuals.x = x;
    residuals.y = y;
    residuals.z = z;
    residuals.z2 = z2;
    return residuals;
  }

  /** Reverse sweep of {@link Input#branches}. */
  static InputDerivatives.BranchesGradient branchesReverse(BranchesResiduals residuals, double resultBar) {
    double x = residuals.x;
    double y = residuals.y;
    double z = residuals.z;
    double xBar;
    double zBar;
    if (z > 0.25) {
      // z = Hypotenuse.value(z, 2 * x)
      Input.Hypotenuse.Bars valueBars = Input.Hypotenuse.vjp(z, 2.0 * x, residuals.z2, resultBar);
      xBar = valueBars.y() * 2.0;
      zBar = valueBars.x();
    } else {
      zBar = resultBar;
      xBar = 0; // z > 0.25
    }
    double yBar;
    if (x > y) {
      xBar += Input.HRule.vjpX(y, x, zBar); // z = x > y ? Library.h(x, y) : x * y
      yBar = Input.HRule.vjpY(x, zBar);
    } else {
      xBar += zBar * y;
      yBar = zBar * x;
    }
    return new InputDerivatives.BranchesGradient(xBar, yBar);
  }

  /** {@link Input#branches} with tangents beside its values. */
  static InputDerivatives.BranchesJvp branchesJvp(double x, double y, double xDot, double yDot,
      BranchesResiduals residuals) {
    double z;
    double zDot;
    if (x > y) {
      z = Input.Library.h(x, y);
      zDot = Input.HRule.jvp(xDot, yDot, x, y);
    } else {
      z = x * y;
      zDot = xDot * y + yDot * x;
    }
    double z2;
    if (z > 0.25) {
      double y2 = 2.0 * x;
      z2 = Input.Hypotenuse.value(z, y2);
      zDot = Input.Hypotenuse.jvp(z, y2, z2, zDot, xDot * 2.0);
    } else {
      z2 = z;
    }
    return new InputDerivatives.BranchesJvp(z2, zDot);
  }

  /** Both sweeps of {@link Input#elements}. In-out: {@code a}. */
  static InputDerivatives.ElementsPullback elementsPullback(double[] a, double w, double resultBar, double[] aBar,
      ElementsResiduals residuals) {
    int trips = a.length;
    double[] hSaved = residuals.hSaved = atLeast(residuals.hSaved, trips);
    double[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    double[] aSaved2 = residuals.aSaved2 = atLeast(residuals.aSaved2, trips);
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      double ai = aSaved2[i] = a[i];
      a[i] = Input.Library.h(ai, w);
      double ai2 = a[i];
      double aAt = aSaved[i] = a[0];
      double h = Input.Library.h(aAt, ai2);
      hSaved[i] = h;
      s += ai2 * h;
    }
    double wBar = 0;
    for (int i = a.length - 1; i >= 0; i--) {
      double h = hSaved[i]; // s += a[i] * Library.h(a[0], a[i])
      double ai = a[i];
      double factorBar = resultBar * ai;
      double aAt = aSaved[i];
      double xBar = Input.HRule.vjpX(ai, aAt, factorBar);
      double yBar = Input.HRule.vjpY(aAt, factorBar);
      aBar[0] += xBar;
      aBar[i] += resultBar * h + yBar;
      double aBari = aBar[i]; // a[i] = Library.h(a[i], w)
      aBar[i] = 0;
      double ai2 = aSaved2[i];
      double xBar2 = Input.HRule.vjpX(w, ai2, aBari);
      wBar += Input.HRule.vjpY(ai2, aBari);
      aBar[i] += xBar2;
    }
    return new InputDerivatives.ElementsPullback(s, new InputDerivatives.ElementsGradient(aBar, wBar));
  }

  /** Forward sweep of {@link Input#elements}. In-out: {@code a}. */
  static ElementsResiduals elementsForward(double[] a, double[] aBar, double w, ElementsResiduals residuals) {
    if (residuals == null) residuals = new ElementsResiduals();
    int trips = a.length;
    double[] hSaved = residuals.hSaved = atLeast(residuals.hSaved, trips);
    double[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    double[] aSaved2 = residuals.aSaved2 = atLeast(residuals.aSaved2, trips);
    double[] aSaved3 = residuals.aSaved3 = atLeast(residuals.aSaved3, trips);
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      double ai = aSaved3[i] = a[i];
      a[i] = Input.Library.h(ai, w);
      double ai2 = aSaved[i] = a[i];
      double aAt = aSaved2[i] = a[0];
      double h = Input.Library.h(aAt, ai2);
      hSaved[i] = h;
      s += ai2 * h;
    }
    residuals.value = s;
    residuals.a = a;
    residuals.aBar = aBar;
    residuals.w = w;
    return residuals;
  }

  /** Reverse sweep of {@link Input#elements}. */
  static double elementsReverse(ElementsResiduals residuals, double resultBar) {
    double[] aBar = residuals.aBar;
    double wBar = 0;
    for (int i = residuals.a.length - 1; i >= 0; i--) {
      double h = residuals.hSaved[i]; // s += a[i] * Library.h(a[0], a[i])
      double ai = residuals.aSaved[i];
      double factorBar = resultBar * ai;
      double aAt = residuals.aSaved2[i];
      double xBar = Input.HRule.vjpX(ai, aAt, factorBar);
      double yBar = Input.HRule.vjpY(aAt, factorBar);
      aBar[0] += xBar;
      aBar[i] += resultBar * h + yBar;
      double aBari = aBar[i]; // a[i] = Library.h(a[i], w)
      aBar[i] = 0;
      double ai2 = residuals.aSaved3[i];
      double xBar2 = Input.HRule.vjpX(residuals.w, ai2, aBari);
      wBar += Input.HRule.vjpY(ai2, aBari);
      aBar[i] += xBar2;
    }
    return wBar;
  }

  /** {@link Input#elements} with tangents beside its values. */
  static InputDerivatives.ElementsJvp elementsJvp(double[] a, double w, double[] aDot, double wDot,
      ElementsResiduals residuals) {
    double s = 0;
    double sDot = 0;
    for (int i = 0; i < a.length; i++) {
      double ai = a[i];
      double aDoti = aDot[i];
      double h = Input.Library.h(ai, w);
      double hDot = Input.HRule.jvp(aDoti, wDot, ai, w);
      a[i] = h;
      aDot[i] = hDot;
      double ai2 = a[i];
      double aDoti2 = aDot[i];
      double aAt = a[0];
      double aDotAt = aDot[0];
      double h2 = Input.Library.h(aAt, ai2);
      sDot += aDoti2 * h2 + Input.HRule.jvp(aDotAt, aDoti2, aAt, ai2) * ai2;
      s += ai2 * h2;
    }
    return new InputDerivatives.ElementsJvp(s, sDot);
  }

  /** Into which arrays {@link Input#elements} may write, a bit for each in their order. */
  static long elementsWrites(int depth) { return 0b1; }

  /** Both sweeps of {@link Input#single}. In: {@code a}. */
  static InputDerivatives.SinglePullback singlePullback(float x, float[] a, int n, float resultBar, float[] aBar,
      SingleResiduals residuals) {
    float s = Input.Library.scaled(x, 2, "ab");
    for (int i = 0; i < a.length; i++) {
      s += Input.Library.scaled(a[i] * x, n, "c");
    }
    float xBar = 0;
    for (int i = a.length - 1; i >= 0; i--) {
      float xBar2 = Input.ScaledRule.vjpX(n, "c", resultBar); // s += Library.scaled(a[i] * x, n, "c")
      xBar += xBar2 * a[i];
      aBar[i] += xBar2 * x;
    }
    xBar += Input.ScaledRule.vjpX(2, "ab", resultBar); // s = Library.scaled(x, 2, "ab")
    return new InputDerivatives.SinglePullback(s, new InputDerivatives.SingleGradient(xBar, aBar));
  }

  /** Forward sweep of {@link Input#single}. In: {@code a}. */
  static SingleResiduals singleForward(float x, float[] a, float[] aBar, int n, SingleResiduals residuals) {
    if (residuals == null) residuals = new SingleResiduals();
    float s = Input.Library.scaled(x, 2, "ab");
    int trips = a.length;
    float[] aSaved = residuals.aSaved = atLeast(residuals.aSaved, trips);
    for (int i = 0; i < a.length; i++) {
      float ai = aSaved[i] = a[i];
      s += Input.Library.scaled(ai * x, n, "c");
    }
    residuals.value = s;
    residuals.x = x;
    residuals.a = a;
    residuals.aBar = aBar;
    residuals.n = n;
    return residuals;
  }

  /** Reverse sweep of {@link Input#single}. */
  static float singleReverse(SingleResiduals residuals, float resultBar) {
    float[] aBar = residuals.aBar;
    float xBar = 0;
    for (int i = residuals.a.length - 1; i >= 0; i--) {
      float xBar2 = Input.ScaledRule.vjpX(residuals.n, "c", resultBar); // s += Library.scaled(a[i] * x, n, "c")
      xBar += xBar2 * residuals.aSaved[i];
      aBar[i] += xBar2 * residuals.x;
    }
    xBar += Input.ScaledRule.vjpX(2, "ab", resultBar); // s = Library.scaled(x, 2, "ab")
    return xBar;
  }

  /** {@link Input#single} with tangents beside its values. */
  static InputDerivatives.SingleJvp singleJvp(float x, float[] a, int n, float xDot, float[] aDot,
      SingleResiduals residuals) {
    float s = Input.Library.scaled(x, 2, "ab");
    float sDot = Input.ScaledRule.jvp(2, "ab", xDot);
    for (int i = 0; i < a.length; i++) {
      float ai = a[i];
      float aDoti = aDot[i];
      float scaled = Input.Library.scaled(ai * x, n, "c");
      sDot += Input.ScaledRule.jvp(n, "c", aDoti * x + xDot * ai);
      s += scaled;
    }
    return new InputDerivatives.SingleJvp(s, sDot);
  }

  /** Into which arrays {@link Input#single} may write, a bit for each in their order. */
  static long singleWrites(int depth) { return 0; }

  /** Both sweeps of {@link Input#helpers}. */
  static InputDerivatives.HelpersValueAndGradient helpersPullback(double x, double y, double resultBar,
      HelpersResiduals residuals) {
    helpersForward(x, y, residuals);
    return new InputDerivatives.HelpersValueAndGradient(residuals.value, helpersReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#helpers}. */
  static HelpersResiduals helpersForward(double x, double y, HelpersResiduals residuals) {
    if (residuals == null) residuals = new HelpersResiduals();
    double throughAHelper = residuals.throughAHelper = Input.Library.h(x, 1.5) + x;
    double throughAHelper2 = residuals.throughAHelper2 = Input.Library.h(y, 1.5) + y;
    RecursiveResiduals recursiveFrame = residuals.recursiveFrame = recursiveForward(x, 3, residuals.recursiveFrame);
    double recursive = recursiveFrame.value();
    residuals.value = throughAHelper * throughAHelper2 + recursive;
    residuals.x = x;
    residuals.x2 = y;
    return residuals;
  }

  /** Reverse sweep of {@link Input#helpers}. */
  static InputDerivatives.HelpersGradient helpersReverse(HelpersResiduals residuals, double resultBar) {
    // throughAHelper(x) * throughAHelper(y) + recursive(x, 3)
    double xBar2 = recursiveReverse(residuals.recursiveFrame, resultBar);
    double factorBar = resultBar * residuals.throughAHelper2;
    double factorBar2 = resultBar * residuals.throughAHelper;
    double xBar = factorBar2 + Input.HRule.vjpX(1.5, residuals.x2, factorBar2); // Library.h(x, 1.5) + x
    double xBar3 = factorBar + Input.HRule.vjpX(1.5, residuals.x, factorBar);
    xBar3 = xBar2 + xBar3; // throughAHelper(x) * throughAHelper(y) + recursive(x, 3)
    return new InputDerivatives.HelpersGradient(xBar3, xBar);
  }

  /** {@link Input#helpers} with tangents beside its values. */
  static InputDerivatives.HelpersJvp helpersJvp(double x, double y, double xDot, double yDot,
      HelpersResiduals residuals) {
    double h = Input.Library.h(x, 1.5);
    double hDot = Input.HRule.jvp(xDot, 0.0, x, 1.5);
    double throughAHelper = h + x;
    double h2 = Input.Library.h(y, 1.5);
    double hDot2 = Input.HRule.jvp(yDot, 0.0, y, 1.5);
    double throughAHelper2 = h2 + y;
    var recursiveJvp = recursiveJvp(x, 3, xDot);
    double recursive = recursiveJvp.value();
    double recursiveDot = recursiveJvp.tangent();
    return new InputDerivatives.HelpersJvp(throughAHelper * throughAHelper2 + recursive,
        (hDot + xDot) * throughAHelper2 + (hDot2 + yDot) * throughAHelper + recursiveDot);
  }

  private static RecursiveJvp recursiveJvp(double x, int n, double xDot) {
    double h;
    double value;
    if (n == 0) {
      h = x;
      value = xDot;
    } else {
      var recursiveJvp = recursiveJvp(0.5 * x, n - 1, xDot * 0.5);
      double recursive = recursiveJvp.value();
      double recursiveDot = recursiveJvp.tangent();
      h = Input.Library.h(recursive, x);
      value = Input.HRule.jvp(recursiveDot, xDot, recursive, x);
    }
    return new RecursiveJvp(h, value);
  }

  private static RecursiveResiduals recursiveForward(double x, int n, RecursiveResiduals residuals) {
    if (residuals == null) residuals = new RecursiveResiduals();
    boolean condition = residuals.condition = n == 0;
    RecursiveResiduals recursiveFrame = null;
    double recursive = 0;
    double result;
    if (condition) {
      result = x;
    } else {
      recursiveFrame = residuals.recursiveFrame = recursiveForward(0.5 * x, n - 1, residuals.recursiveFrame);
      recursive = recursiveFrame.value();
      result = Input.Library.h(recursive, x);
    }
    residuals.value = result;
    residuals.x = x;
    residuals.recursive = recursive;
    return residuals;
  }

  private static double recursiveReverse(RecursiveResiduals residuals, double resultBar) {
    double recursive = residuals.recursive;
    double xBar;
    if (residuals.condition) {
      xBar = resultBar;
    } else {
      // n == 0 ? x : Library.h(recursive(0.5 * x, n - 1), x)
      double xBar2 = Input.HRule.vjpX(residuals.x, recursive, resultBar);
      xBar = Input.HRule.vjpY(recursive, resultBar) + recursiveReverse(residuals.recursiveFrame, xBar2) * 0.5;
    }
    return xBar;
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static float[] atLeast(float[] array, int length) {
    if (array == null) return new float[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  /**
   * Kept by {@link Input#straightLine}, by line: <ul>
   * <li>101 <code>z = Library.h(x, y)</code>: {@code z}
   * <li>102 <code>Library.h(z, 2.0) * Library.h(x * x, z) + z * z</code>: {@code h, h2}</ul>
   */
  static final class StraightLineResiduals extends InputDerivatives.StraightLineFrame {
    double x, y, z, h, h2;
  }

  /**
   * Kept by {@link Input#constantArguments}, by line: <ul>
   * <li>107 <code>passive = Library.h(y, 3)</code>: {@code passive}
   * <li>108 <code>Library.h(y, x) + Hypotenuse.value(1 + x * x, y) * passive + Hypotenuse.value(z, 3)</code>:
   *     {@code value2, value3, x2}</ul>
   */
  static final class ConstantArgumentsResiduals extends InputDerivatives.ConstantArgumentsFrame {
    double x, y, z, passive, x2, value2, value3;
  }

  /** Kept by {@link Input#loop} in line 114 <code>i &lt; n</code>: {@code sSaved, valueSaved}. */
  static final class LoopResiduals extends InputDerivatives.LoopFrame {
    double y;
    int n;
    double[] sSaved, valueSaved;
  }

  /** Kept by {@link Input#whileLoop} in line 124 <code>Math.cbrt(t) &lt; 3</code>: {@code cbrtSaved, s, t, trips}. */
  static final class WhileLoopResiduals extends InputDerivatives.WhileLoopFrame {
    double x, s, t;
    int trips;
    double[] cbrtSaved;
  }

  /**
   * Kept by {@link Input#branches}, by line: <ul>
   * <li>133 <code>z = x &gt; y ? Library.h(x, y) : x * y</code>: {@code z}
   * <li>134 <code>z &gt; 0.25</code>: {@code z2}</ul>
   */
  static final class BranchesResiduals extends InputDerivatives.BranchesFrame {
    double x, y, z, z2;
  }

  /**
   * Kept by {@link Input#elements} in line 143 <code>i &lt; a.length</code>: {@code aSaved, aSaved2, aSaved3, hSaved}.
   */
  static final class ElementsResiduals extends InputDerivatives.ElementsFrame {
    double[] a, aBar, hSaved, aSaved, aSaved2, aSaved3;
    double w;
  }

  /** Kept by {@link Input#single} in line 153 <code>i &lt; a.length</code>: {@code aSaved}. */
  static final class SingleResiduals extends InputDerivatives.SingleFrame {
    float x;
    float[] a, aBar, aSaved;
    int n;
  }

  /**
   * Kept by {@link Input#helpers}, by line: <ul>
   * <li>161 <code>throughAHelper(x) * throughAHelper(y) + recursive(x, 3)</code>: {@code recursiveFrame}
   * <li>165 <code>Library.h(x, 1.5) + x</code>: {@code throughAHelper, throughAHelper2}</ul>
   */
  static final class HelpersResiduals extends InputDerivatives.HelpersFrame {
    double x, throughAHelper, x2, throughAHelper2;
    RecursiveResiduals recursiveFrame;
  }

  static final class RecursiveResiduals {
    double value, x, recursive;
    boolean condition;
    RecursiveResiduals recursiveFrame;

    double value() {
      return value;
    }
  }

  private record RecursiveJvp(double value, double tangent) {}
}
