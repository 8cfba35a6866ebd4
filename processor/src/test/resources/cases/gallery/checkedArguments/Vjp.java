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

  /** Both sweeps of {@link Input#compound}. */
  static InputDerivatives.CompoundValueAndGradient compoundPullback(double rate, double years, double resultBar,
      CompoundResiduals residuals) {
    compoundForward(rate, years, residuals);
    return new InputDerivatives.CompoundValueAndGradient(residuals.value, compoundReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#compound}. */
  static CompoundResiduals compoundForward(double rate, double years, CompoundResiduals residuals) {
    if (residuals == null) residuals = new CompoundResiduals();
    double result;
    assert years < 1000;
    if (Double.isNaN(rate)) throw new IllegalArgumentException("no rate: " + rate);
    result = Math.pow(1.0 + rate * rate, years);
    residuals.value = result;
    residuals.rate = rate;
    residuals.years = years;
    residuals.result = result;
    return residuals;
  }

  /** Reverse sweep of {@link Input#compound}. */
  static InputDerivatives.CompoundGradient compoundReverse(CompoundResiduals residuals, double resultBar) {
    double rate = residuals.rate;
    double years = residuals.years;
    double base = 1.0 + rate * rate; // Math.pow(1 + rate * rate, years)
    double yearsBar =
        scale(resultBar, base == 0.0 ? (years > 0.0 ? 0.0 : Double.NaN) : residuals.result * Math.log(base));
    double rateBar = scale(resultBar, years == 0.0 ? 0.0 : years * Math.pow(base, years - 1.0)) * (rate + rate);
    return new InputDerivatives.CompoundGradient(rateBar, yearsBar);
  }

  /** {@link Input#compound} with tangents beside its values. */
  static InputDerivatives.CompoundJvp compoundJvp(double rate, double years, double rateDot, double yearsDot,
      CompoundResiduals residuals) {
    assert years < 1000;
    if (Double.isNaN(rate)) throw new IllegalArgumentException("no rate: " + rate);
    double base = 1.0 + rate * rate;
    double pow = Math.pow(base, years);
    return new InputDerivatives.CompoundJvp(pow,
        scale(rateDot * rate + rateDot * rate, years == 0.0 ? 0.0 : years * Math.pow(base, years - 1.0))
        + scale(yearsDot, base == 0.0 ? (years > 0.0 ? 0.0 : Double.NaN) : pow * Math.log(base)));
  }

  private static double scale(double cotangent, double partial) {
    return cotangent == 0 && !Double.isFinite(partial) ? 0 : cotangent * partial;
  }

  /** Kept by {@link Input#compound}: parameters. */
  static final class CompoundResiduals extends InputDerivatives.CompoundFrame {
    double rate, years, result;
  }
}
