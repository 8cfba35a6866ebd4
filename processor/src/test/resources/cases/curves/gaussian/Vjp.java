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

  /** Both sweeps of {@link Input#gaussian}. */
  static InputDerivatives.GaussianValueAndGradient gaussianPullback(double x, double mean, double sigma,
      double resultBar, GaussianResiduals residuals) {
    gaussianForward(x, mean, sigma, residuals);
    return new InputDerivatives.GaussianValueAndGradient(residuals.value, gaussianReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#gaussian}. */
  static GaussianResiduals gaussianForward(double x, double mean, double sigma, GaussianResiduals residuals) {
    if (residuals == null) residuals = new GaussianResiduals();
    double z = residuals.z = (x - mean) / sigma;
    double exp = residuals.exp = Math.exp(-0.5 * z * z);
    double result = residuals.result = exp / (sigma * Input.SQRT_TWO_PI);
    residuals.value = result;
    residuals.sigma = sigma;
    return residuals;
  }

  /** Reverse sweep of {@link Input#gaussian}. */
  static InputDerivatives.GaussianGradient gaussianReverse(GaussianResiduals residuals, double resultBar) {
    double sigma = residuals.sigma;
    double z = residuals.z;
    double numeratorBar = resultBar / (sigma * Input.SQRT_TWO_PI); // Math.exp(-0.5 * z * z) / (sigma * SQRT_TWO_PI)
    double sigmaBar = -numeratorBar * residuals.result * Input.SQRT_TWO_PI;
    double zBar = numeratorBar * residuals.exp * (-0.5 * z + z * -0.5);
    double xBar = zBar / sigma; // z = (x - mean) / sigma
    sigmaBar -= xBar * z;
    double meanBar = -xBar;
    return new InputDerivatives.GaussianGradient(xBar, meanBar, sigmaBar);
  }

  /** {@link Input#gaussian} with tangents beside its values. */
  static InputDerivatives.GaussianJvp gaussianJvp(double x, double mean, double sigma, double xDot, double meanDot,
      double sigmaDot, GaussianResiduals residuals) {
    double z = (x - mean) / sigma;
    double zDot = (xDot - meanDot) / sigma - sigmaDot / sigma * z;
    double factor = -0.5 * z;
    double exp = Math.exp(factor * z);
    double denominator = sigma * Input.SQRT_TWO_PI;
    double result = exp / denominator;
    return new InputDerivatives.GaussianJvp(result,
        (zDot * -0.5 * z + zDot * factor) * exp / denominator - sigmaDot * Input.SQRT_TWO_PI / denominator * result);
  }

  /**
   * Kept by {@link Input#gaussian}, by line: <ul>
   * <li>12 <code>z = (x - mean) / sigma</code>: {@code z}
   * <li>13 <code>Math.exp(-0.5 * z * z) / (sigma * SQRT_TWO_PI)</code>: {@code exp, result}</ul>
   */
  static final class GaussianResiduals extends InputDerivatives.GaussianFrame {
    double sigma, z, exp, result;
  }
}
