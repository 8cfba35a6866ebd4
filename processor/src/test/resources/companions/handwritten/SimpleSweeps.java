package user;

import java.io.IOException;

/** What the emitter would write, as plainly as possible. */
final class SimpleSweeps {
  private SimpleSweeps() {}

  static final class SquareResiduals extends SimpleDerivatives.SquareFrame {
    double x;
  }

  static SimpleDerivatives.SquareValueAndGradient squarePullback(double x, double resultBar, SquareResiduals residuals) {
    return new SimpleDerivatives.SquareValueAndGradient(x * x, new SimpleDerivatives.SquareGradient(2 * x * resultBar));
  }

  static SimpleDerivatives.SquareJvp squareJvp(double x, double xDot, SquareResiduals residuals) {
    return new SimpleDerivatives.SquareJvp(x * x, 2 * x * xDot);
  }

  static SquareResiduals squareForward(double x, SquareResiduals residuals) {
    if (residuals == null) {
      residuals = new SquareResiduals();
    }
    residuals.x = x;
    residuals.value = x * x;
    return residuals;
  }

  static double squareReverse(SquareResiduals residuals, double resultBar) {
    return 2 * residuals.x * resultBar;
  }

  static final class WeightedResiduals extends SimpleDerivatives.WeightedFrame {
    double[] a;
    double[] aBar;
    float k;
    double[] w;
  }

  static SimpleDerivatives.WeightedPullback weightedPullback(
      double[] a, float k, double[] w, double resultBar, double[] aBar, WeightedResiduals residuals) {
    weightedForward(a, aBar, k, w, residuals);
    float kBar = weightedReverse(residuals, resultBar);
    return new SimpleDerivatives.WeightedPullback(residuals.value, new SimpleDerivatives.WeightedGradient(aBar, kBar));
  }

  static SimpleDerivatives.WeightedJvp weightedJvp(
      double[] a, float k, double[] w, double[] aDot, float kDot, WeightedResiduals residuals) {
    double tangent = 0;
    for (int i = 0; i < a.length; i++) {
      tangent += (kDot * a[i] + k * aDot[i]) * w[i];
    }
    return new SimpleDerivatives.WeightedJvp(Simple.weighted(a, k, w), tangent);
  }

  static WeightedResiduals weightedForward(
      double[] a, double[] aBar, float k, double[] w, WeightedResiduals residuals) {
    if (residuals == null) {
      residuals = new WeightedResiduals();
    }
    residuals.value = Simple.weighted(a, k, w);
    residuals.a = a;
    residuals.aBar = aBar;
    residuals.k = k;
    residuals.w = w;
    return residuals;
  }

  static long weightedWrites(int depth) {
    return 0;
  }

  static float weightedReverse(WeightedResiduals residuals, double resultBar) {
    float kBar = 0;
    for (int i = 0; i < residuals.a.length; i++) {
      kBar += (float) (resultBar * residuals.a[i] * residuals.w[i]);
      residuals.aBar[i] += resultBar * residuals.k * residuals.w[i];
    }
    return kBar;
  }

  static final class ScaleResiduals extends SimpleDerivatives.ScaleFrame {
    double[] before;
    double[] uBar;
    double k;
  }

  static SimpleDerivatives.ScalePullback scalePullback(
      double[] u, double k, float[] v, double[] uBar, float[] vBar, ScaleResiduals residuals) {
    scaleForward(u, uBar, k, v, vBar, residuals);
    double kBar = scaleReverse(residuals);
    return new SimpleDerivatives.ScalePullback(new SimpleDerivatives.ScaleGradient(uBar, kBar, vBar));
  }

  static void scaleJvp(
      double[] u, double k, float[] v, double[] uDot, double kDot, float[] vDot, ScaleResiduals residuals) {
    for (int i = 0; i < u.length; i++) {
      uDot[i] = kDot * u[i] + k * uDot[i];
      u[i] *= k;
    }
  }

  static ScaleResiduals scaleForward(
      double[] u, double[] uBar, double k, float[] v, float[] vBar, ScaleResiduals residuals) {
    if (residuals == null) {
      residuals = new ScaleResiduals();
    }
    residuals.before = u.clone();
    residuals.uBar = uBar;
    residuals.k = k;
    Simple.scale(u, k, v);
    return residuals;
  }

  static long scaleWrites(int depth) {
    return 0b1;
  }

  static double scaleReverse(ScaleResiduals residuals) {
    double kBar = 0;
    for (int i = 0; i < residuals.before.length; i++) {
      kBar += residuals.uBar[i] * residuals.before[i];
      residuals.uBar[i] *= residuals.k;
    }
    return kBar;
  }

  static final class PickResiduals extends SimpleDerivatives.PickFrame {}

  static SimpleDerivatives.PickPullback pickPullback(
      double[] a, double[] b, boolean first, double[] resultBar, double[] aBar, double[] bBar, PickResiduals residuals) {
    pickForward(a, aBar, b, bBar, first, residuals);
    for (int i = 0; i < resultBar.length; i++) {
      residuals.valueBar[i] += resultBar[i];
    }
    return new SimpleDerivatives.PickPullback(residuals.value, new SimpleDerivatives.PickGradient(aBar, bBar));
  }

  static SimpleDerivatives.PickJvp pickJvp(
      double[] a, double[] b, boolean first, double[] aDot, double[] bDot, PickResiduals residuals) {
    return new SimpleDerivatives.PickJvp(first ? a : b, first ? aDot : bDot);
  }

  static PickResiduals pickForward(
      double[] a, double[] aBar, double[] b, double[] bBar, boolean first, PickResiduals residuals) {
    if (residuals == null) {
      residuals = new PickResiduals();
    }
    residuals.value = first ? a : b;
    residuals.valueBar = first ? aBar : bBar;
    return residuals;
  }

  static long pickWrites(int depth) {
    return 0;
  }

  static void pickReverse(PickResiduals residuals) {}

  static final class SumResiduals extends SimpleDerivatives.SumFrame {
    float[] termsBar;
  }

  static SimpleDerivatives.SumPullback sumPullback(
      float[] terms, float resultBar, float[] termsBar, SumResiduals residuals) {
    sumForward(terms, termsBar, residuals);
    sumReverse(residuals, resultBar);
    return new SimpleDerivatives.SumPullback(residuals.value, new SimpleDerivatives.SumGradient(termsBar));
  }

  static SimpleDerivatives.SumJvp sumJvp(float[] terms, float[] termsDot, SumResiduals residuals) {
    return new SimpleDerivatives.SumJvp(Simple.sum(terms), Simple.sum(termsDot));
  }

  static SumResiduals sumForward(float[] terms, float[] termsBar, SumResiduals residuals) {
    if (residuals == null) {
      residuals = new SumResiduals();
    }
    residuals.value = terms == null ? Float.NaN : Simple.sum(terms);
    residuals.termsBar = termsBar;
    return residuals;
  }

  static long sumWrites(int depth) {
    return 0;
  }

  static void sumReverse(SumResiduals residuals, float resultBar) {
    for (int i = 0; residuals.termsBar != null && i < residuals.termsBar.length; i++) {
      residuals.termsBar[i] += resultBar;
    }
  }

  static final class LineResiduals extends SimpleDerivatives.LineFrame {}

  static SimpleDerivatives.LineJvp lineJvp(
      double slope, double start, int length, double slopeDot, double startDot, LineResiduals residuals)
      throws IOException {
    return new SimpleDerivatives.LineJvp(Simple.line(slope, start, length), Simple.line(slopeDot, startDot, length));
  }

  static LineResiduals lineForward(double slope, double start, int length, LineResiduals residuals)
      throws IOException {
    if (residuals == null) {
      residuals = new LineResiduals();
    }
    residuals.value = Simple.line(slope, start, length);
    residuals.valueBar = new double[length];
    return residuals;
  }

  static SimpleDerivatives.LineGradient lineReverse(LineResiduals residuals) {
    double slopeBar = 0;
    double startBar = 0;
    for (int i = 0; i < residuals.valueBar.length; i++) {
      slopeBar += residuals.valueBar[i] * i;
      startBar += residuals.valueBar[i];
      residuals.valueBar[i] = 0;
    }
    return new SimpleDerivatives.LineGradient(slopeBar, startBar);
  }
}
