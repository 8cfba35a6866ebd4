package cases;

import org.jadjoint.Generated;

/**
 * The code behind {@link InputDerivatives}, written from the bodies of its methods. What the reverse sweep of
 * a method reads, its forward sweep keeps in the residuals.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class InputSweeps {
  private InputSweeps() {}

  /** Both sweeps of {@link Input#charge}. */
  static InputDerivatives.ChargeValueAndGradient chargePullback(double scale, double rate, double until,
      double resultBar, ChargeResiduals residuals) {
    chargeForward(scale, rate, until, residuals);
    return new InputDerivatives.ChargeValueAndGradient(residuals.value, chargeReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#charge}. */
  static ChargeResiduals chargeForward(double scale, double rate, double until, ChargeResiduals residuals) {
    if (residuals == null) residuals = new ChargeResiduals();
    SimpsonLambda1Residuals simpsonFrame = residuals.simpsonFrame =
        simpsonLambda1Forward(0.0, until, 0.001, 8, scale, rate, residuals.simpsonFrame);
    double simpson = simpsonFrame.value();
    residuals.value = simpson;
    return residuals;
  }

  /** Reverse sweep of {@link Input#charge}. */
  static InputDerivatives.ChargeGradient chargeReverse(ChargeResiduals residuals, double resultBar) {
    // simpson(t -> scale * Math.exp(rate * t), 0, until, 1e-3, 8)
    var simpsonBars = simpsonLambda1Reverse(residuals.simpsonFrame, resultBar);
    double untilBar = simpsonBars.hi();
    double scaleBar = simpsonBars.scale();
    double rateBar = simpsonBars.rate();
    return new InputDerivatives.ChargeGradient(scaleBar, rateBar, untilBar);
  }

  /** {@link Input#charge} with tangents beside its values. */
  static InputDerivatives.ChargeJvp chargeJvp(double scale, double rate, double until, double scaleDot, double rateDot,
      double untilDot, ChargeResiduals residuals) {
    var simpsonJvp = simpsonLambda1Jvp(0.0, until, 0.001, 8, scale, rate, 0.0, untilDot, 0.0, scaleDot, rateDot);
    double simpson = simpsonJvp.value();
    double simpsonDot = simpsonJvp.tangent();
    return new InputDerivatives.ChargeJvp(simpson, simpsonDot);
  }

  private static SimpsonLambda1Jvp simpsonLambda1Jvp(double lo, double hi, double tolerance, int depth, double scale,
      double rate, double loDot, double hiDot, double toleranceDot, double scaleDot, double rateDot) {
    double midDot = (loDot + hiDot) * 0.5;
    double mid = 0.5 * (lo + hi);
    double mid2 = 0.5 * (lo + hi);
    double exp = Math.exp(rate * lo);
    double exp2 = Math.exp(rate * mid2);
    double exp3 = Math.exp(rate * hi);
    double midDot2 = (loDot + midDot) * 0.5;
    mid2 = 0.5 * (lo + mid);
    double factor = (mid - lo) / 6.0;
    double term = scaleDot * exp;
    double exp4 = Math.exp(rate * mid2);
    double factor2 = scale * exp + 4.0 * (scale * exp4) + scale * exp2;
    double term2 = (midDot - loDot) / 6.0 * factor2;
    double panelDot = term2
        + (term + (rateDot * lo + loDot * rate) * exp * scale
        + (scaleDot * exp4 + (rateDot * mid2 + midDot2 * rate) * exp4 * scale) * 4.0
        + (scaleDot * exp2 + (rateDot * mid + midDot * rate) * exp2 * scale)) * factor;
    midDot2 = (midDot + hiDot) * 0.5;
    mid2 = 0.5 * (mid + hi);
    double factor3 = (hi - mid) / 6.0;
    double term3 = rateDot * mid;
    double term4 = scaleDot * exp2;
    double exp5 = Math.exp(rate * mid2);
    double factor4 = scale * exp2 + 4.0 * (scale * exp5) + scale * exp3;
    double term5 = (hiDot - midDot) / 6.0 * factor4;
    double halvesDot = panelDot
        + (term5
        + (term4 + (term3 + midDot * rate) * exp2 * scale
        + (scaleDot * exp5 + (rateDot * mid2 + midDot2 * rate) * exp5 * scale) * 4.0
        + (scaleDot * exp3 + (rateDot * hi + hiDot * rate) * exp3 * scale)) * factor3);
    double halves = factor * factor2 + factor3 * factor4;
    if (depth == 0 || Math.abs(halves - (hi - lo) / 6.0 * (scale * exp + 4.0 * (scale * exp2) + scale * exp3))
        < tolerance) {
      return new SimpsonLambda1Jvp(halves, halvesDot);
    }
    var simpsonJvp = simpsonLambda1Jvp(lo, mid, 0.5 * tolerance, depth - 1, scale, rate, loDot, midDot, 0.0, scaleDot,
        rateDot);
    double simpson = simpsonJvp.value();
    double simpsonDot = simpsonJvp.tangent();
    var simpsonJvp2 = simpsonLambda1Jvp(mid, hi, 0.5 * tolerance, depth - 1, scale, rate, midDot, hiDot, 0.0, scaleDot,
        rateDot);
    double simpson2 = simpsonJvp2.value();
    double simpsonDot2 = simpsonJvp2.tangent();
    return new SimpsonLambda1Jvp(simpson + simpson2, simpsonDot + simpsonDot2);
  }

  private static SimpsonLambda1Residuals simpsonLambda1Forward(double lo, double hi, double tolerance, int depth,
      double scale, double rate, SimpsonLambda1Residuals residuals) {
    if (residuals == null) residuals = new SimpsonLambda1Residuals();
    SimpsonLambda1Residuals simpsonFrame = null;
    SimpsonLambda1Residuals simpsonFrame2 = null;
    double result;
    double mid = 0.5 * (lo + hi);
    double mid2 = 0.5 * (lo + hi);
    double exp = Math.exp(rate * lo);
    double exp2 = Math.exp(rate * mid2);
    double exp3 = Math.exp(rate * hi);
    mid2 = 0.5 * (lo + mid);
    double factor = (mid - lo) / 6.0;
    double exp4 = Math.exp(rate * mid2);
    double factor2 = scale * exp + 4.0 * (scale * exp4) + scale * exp2;
    mid2 = 0.5 * (mid + hi);
    double factor3 = (hi - mid) / 6.0;
    double exp5 = Math.exp(rate * mid2);
    double factor4 = scale * exp2 + 4.0 * (scale * exp5) + scale * exp3;
    double halves = factor * factor2 + factor3 * factor4;
    boolean value = depth == 0
        || Math.abs(halves - (hi - lo) / 6.0 * (scale * exp + 4.0 * (scale * exp2) + scale * exp3)) < tolerance;
    if (value) {
      result = halves;
    } else {
      simpsonFrame = residuals.simpsonFrame2 =
          simpsonLambda1Forward(lo, mid, 0.5 * tolerance, depth - 1, scale, rate, residuals.simpsonFrame2);
      double simpson = simpsonFrame.value();
      simpsonFrame2 = residuals.simpsonFrame =
          simpsonLambda1Forward(mid, hi, 0.5 * tolerance, depth - 1, scale, rate, residuals.simpsonFrame);
      double simpson2 = simpsonFrame2.value();
      result = simpson + simpson2;
    }
    residuals.value = result;
    residuals.lo = lo;
    residuals.hi = hi;
    residuals.scale = scale;
    residuals.rate = rate;
    residuals.value2 = value;
    residuals.factor = factor4;
    residuals.factor2 = factor3;
    residuals.exp = exp3;
    residuals.exp2 = exp5;
    residuals.exp3 = exp2;
    residuals.factor3 = factor2;
    residuals.factor4 = factor;
    residuals.exp4 = exp2;
    residuals.exp5 = exp4;
    residuals.exp6 = exp;
    return residuals;
  }

  private static SimpsonLambda1Reverse simpsonLambda1Reverse(SimpsonLambda1Residuals residuals, double resultBar) {
    double lo = residuals.lo;
    double hi = residuals.hi;
    double scale = residuals.scale;
    double rate = residuals.rate;
    double exp = residuals.exp;
    double exp2 = residuals.exp2;
    double exp3 = residuals.exp3;
    double exp4 = residuals.exp4;
    double exp5 = residuals.exp5;
    double exp6 = residuals.exp6;
    double hiBar;
    double loBar;
    double midBar;
    double scaleBar;
    double rateBar;
    double halvesBar;
    if (residuals.value2) {
      halvesBar = resultBar;
      midBar = 0; // depth == 0 || Math.abs(halves - whole) < tolerance
      hiBar = 0;
      scaleBar = 0;
      rateBar = 0;
      loBar = 0;
    } else {
      // simpson(f, lo, mid, 0.5 * tolerance, depth - 1) + simpson(f, mid, hi,…
      var simpsonBars = simpsonLambda1Reverse(residuals.simpsonFrame, resultBar);
      double loBar2 = simpsonBars.lo();
      hiBar = simpsonBars.hi();
      double scaleBar2 = simpsonBars.scale();
      double rateBar2 = simpsonBars.rate();
      var simpsonBars2 = simpsonLambda1Reverse(residuals.simpsonFrame2, resultBar);
      loBar = simpsonBars2.lo();
      double hiBar2 = simpsonBars2.hi();
      double scaleBar3 = simpsonBars2.scale();
      double rateBar3 = simpsonBars2.rate();
      midBar = loBar2 + hiBar2;
      scaleBar = scaleBar2 + scaleBar3;
      rateBar = rateBar2 + rateBar3;
      halvesBar = 0;
    }
    // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double factorBar = halvesBar * residuals.factor2;
    double scaleBar2 = factorBar * exp; // scale * Math.exp(rate * t)
    double exponentBar = factorBar * scale * exp;
    double rateBar2 = exponentBar * hi;
    double hiBar2 = exponentBar * rate;
    double factorBar2 = factorBar * 4.0; // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double exponentBar2 = factorBar2 * scale * exp2; // scale * Math.exp(rate * t)
    double mid = 0.5 * (lo + hi);
    double mid2 = 0.5 * (mid + hi);
    double midBar2 = exponentBar2 * rate;
    scaleBar2 = scaleBar2 + factorBar2 * exp2 + factorBar * exp3;
    double exponentBar3 = factorBar * scale * exp3;
    rateBar2 = rateBar2 + exponentBar2 * mid2 + exponentBar3 * mid;
    double loBar2 = exponentBar3 * rate;
    // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double numeratorBar = halvesBar * residuals.factor / 6.0;
    hiBar2 += numeratorBar;
    loBar2 -= numeratorBar;
    double factorBar3 = midBar2 * 0.5; // mid = 0.5 * (lo + hi)
    loBar2 += factorBar3;
    hiBar2 += factorBar3;
    hiBar2 = hiBar + hiBar2; // halves = panel(f, lo, mid) + panel(f, mid, hi)
    // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double factorBar4 = halvesBar * residuals.factor4;
    double scaleBar3 = factorBar4 * exp4; // scale * Math.exp(rate * t)
    double exponentBar4 = factorBar4 * scale * exp4;
    double rateBar3 = exponentBar4 * mid;
    double hiBar3 = exponentBar4 * rate;
    double factorBar5 = factorBar4 * 4.0; // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double exponentBar5 = factorBar5 * scale * exp5; // scale * Math.exp(rate * t)
    mid2 = 0.5 * (lo + mid);
    midBar2 = exponentBar5 * rate;
    scaleBar3 = scaleBar3 + factorBar5 * exp5 + factorBar4 * exp6;
    double exponentBar6 = factorBar4 * scale * exp6;
    rateBar3 = rateBar3 + exponentBar5 * mid2 + exponentBar6 * lo;
    double loBar3 = exponentBar6 * rate;
    // (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.a…
    double numeratorBar2 = halvesBar * residuals.factor3 / 6.0;
    hiBar3 += numeratorBar2;
    loBar3 -= numeratorBar2;
    double factorBar6 = midBar2 * 0.5; // mid = 0.5 * (lo + hi)
    loBar3 += factorBar6;
    hiBar3 += factorBar6;
    rateBar3 = rateBar + rateBar2 + rateBar3; // halves = panel(f, lo, mid) + panel(f, mid, hi)
    scaleBar3 = scaleBar + scaleBar2 + scaleBar3;
    midBar2 = midBar + loBar2 + hiBar3;
    loBar3 = loBar + loBar3;
    double factorBar7 = midBar2 * 0.5; // mid = 0.5 * (lo + hi)
    loBar3 += factorBar7;
    hiBar3 = hiBar2 + factorBar7;
    return new SimpsonLambda1Reverse(loBar3, hiBar3, 0.0, scaleBar3, rateBar3);
  }

  /**
   * Kept by {@link Input#charge} in line 12 <code>simpson(t -&gt; scale * Math.exp(rate * t), 0, until, 1e-3, 8)</code>:
   * {@code simpsonFrame}.
   */
  static final class ChargeResiduals extends InputDerivatives.ChargeFrame {
    SimpsonLambda1Residuals simpsonFrame;
  }

  static final class SimpsonLambda1Residuals {
    double value, lo, hi, scale, rate, factor, factor2, exp, exp2, exp3, factor3, factor4, exp4, exp5, exp6;
    SimpsonLambda1Residuals simpsonFrame, simpsonFrame2;
    boolean value2;

    double value() {
      return value;
    }
  }

  private record SimpsonLambda1Reverse(double lo, double hi, double tolerance, double scale, double rate) {}

  private record SimpsonLambda1Jvp(double value, double tangent) {}
}
