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

  /** Both sweeps of {@link Input#payoff}. */
  static InputDerivatives.PayoffValueAndGradient payoffPullback(double spot, double strike, int kind, double resultBar,
      PayoffResiduals residuals) {
    payoffForward(spot, strike, kind, residuals);
    return new InputDerivatives.PayoffValueAndGradient(residuals.value, payoffReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#payoff}. */
  static PayoffResiduals payoffForward(double spot, double strike, int kind, PayoffResiduals residuals) {
    if (residuals == null) residuals = new PayoffResiduals();
    double result;
    switch (kind) {
      case 0 -> result = Math.max(spot - strike, 0.0);
      case 1 -> result = Math.max(strike - spot, 0.0);
      default -> result = spot / strike;
    }
    residuals.value = result;
    residuals.spot = spot;
    residuals.strike = strike;
    residuals.kind = kind;
    residuals.result = result;
    return residuals;
  }

  /** Reverse sweep of {@link Input#payoff}. */
  static InputDerivatives.PayoffGradient payoffReverse(PayoffResiduals residuals, double resultBar) {
    double spot = residuals.spot;
    double strike = residuals.strike;
    double spotBar;
    double strikeBar;
    switch (residuals.kind) {
      case 0 -> {
        double difference = spot - strike; // Math.max(spot - strike, 0)
        spotBar = difference > 0.0 ? resultBar : difference < 0.0 ? 0.0 : difference == 0.0 ? 0.5 * resultBar
            : Double.NaN;
        strikeBar = -spotBar;
      }
      case 1 -> {
        double difference = strike - spot; // Math.max(strike - spot, 0)
        strikeBar = difference > 0.0 ? resultBar : difference < 0.0 ? 0.0 : difference == 0.0 ? 0.5 * resultBar
            : Double.NaN;
        spotBar = -strikeBar;
      }
      default -> {
        spotBar = resultBar / strike; // spot / strike
        strikeBar = -spotBar * residuals.result;
      }
    }
    return new InputDerivatives.PayoffGradient(spotBar, strikeBar);
  }

  /** {@link Input#payoff} with tangents beside its values. */
  static InputDerivatives.PayoffJvp payoffJvp(double spot, double strike, int kind, double spotDot, double strikeDot,
      PayoffResiduals residuals) {
    switch (kind) {
      case 0 -> {
        double differenceDot = spotDot - strikeDot;
        double difference = spot - strike;
        return new InputDerivatives.PayoffJvp(Math.max(difference, 0.0),
            difference > 0.0 ? differenceDot : difference < 0.0 ? 0.0 : difference == 0.0 ? 0.5 * differenceDot
            : Double.NaN);
      }
      case 1 -> {
        double differenceDot = strikeDot - spotDot;
        double difference = strike - spot;
        return new InputDerivatives.PayoffJvp(Math.max(difference, 0.0),
            difference > 0.0 ? differenceDot : difference < 0.0 ? 0.0 : difference == 0.0 ? 0.5 * differenceDot
            : Double.NaN);
      }
      default -> {
        double result = spot / strike;
        return new InputDerivatives.PayoffJvp(result, spotDot / strike - strikeDot / strike * result);
      }
    }
  }

  /** Kept by {@link Input#payoff}: parameters. */
  static final class PayoffResiduals extends InputDerivatives.PayoffFrame {
    double spot, strike, result;
    int kind;
  }
}
