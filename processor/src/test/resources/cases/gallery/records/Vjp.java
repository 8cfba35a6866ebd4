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

  /** Both sweeps of {@link Input#orbit}. */
  static InputDerivatives.OrbitValueAndGradient orbitPullback(double distance, double speed, int steps,
      double resultBar, OrbitResiduals residuals) {
    orbitForward(distance, speed, steps, residuals);
    return new InputDerivatives.OrbitValueAndGradient(residuals.value, orbitReverse(residuals, resultBar));
  }

  /** Forward sweep of {@link Input#orbit}. */
  static OrbitResiduals orbitForward(double distance, double speed, int steps, OrbitResiduals residuals) {
    if (residuals == null) residuals = new OrbitResiduals();
    int trips = Math.max(steps, 0);
    double[] positionYSaved = residuals.positionYSaved = atLeast(residuals.positionYSaved, trips);
    double[] positionXSaved = residuals.positionXSaved = atLeast(residuals.positionXSaved, trips);
    double[] quotientSaved = residuals.quotientSaved = atLeast(residuals.quotientSaved, trips);
    double[] sqrtSaved = residuals.sqrtSaved = atLeast(residuals.sqrtSaved, trips);
    double positionX = distance;
    double positionY = 0;
    double velocityX = 0;
    double velocityY = speed;
    for (int i = 0; i < steps; i++) {
      positionXSaved[i] = positionX;
      positionYSaved[i] = positionY;
      double squared = positionX * positionX + positionY * positionY + 0.1;
      double sqrt = sqrtSaved[i] = Math.sqrt(squared);
      double factor = quotientSaved[i] = -0.1 / (squared * sqrt);
      velocityX += positionX * factor;
      velocityY += positionY * factor;
      positionX += velocityX * 0.1;
      positionY += velocityY * 0.1;
    }
    residuals.value = positionX * positionX + positionY * positionY;
    residuals.steps = steps;
    residuals.positionX = positionX;
    residuals.positionY = positionY;
    return residuals;
  }

  /** Reverse sweep of {@link Input#orbit}. */
  static InputDerivatives.OrbitGradient orbitReverse(OrbitResiduals residuals, double resultBar) {
    double positionX = residuals.positionX;
    double positionY = residuals.positionY;
    double positionYBar = resultBar * (positionY + positionY); // x * other.x + y * other.y
    double positionXBar = resultBar * (positionX + positionX);
    double velocityXBar = 0;
    double velocityYBar = 0;
    for (int i = Math.max(residuals.steps, 0) - 1; i >= 0; i--) {
      velocityYBar += positionYBar * 0.1; // new Vec(x * factor, y * factor)
      velocityXBar += positionXBar * 0.1;
      double factor = residuals.quotientSaved[i];
      positionYBar += velocityYBar * factor;
      double positionY2 = residuals.positionYSaved[i];
      double factorBar = velocityYBar * positionY2;
      positionXBar += velocityXBar * factor;
      double positionX2 = residuals.positionXSaved[i];
      factorBar += velocityXBar * positionX2;
      // velocity = velocity.plus(position.times(-0.1 / (squared * Math.sqrt(s…
      double squared = positionX2 * positionX2 + positionY2 * positionY2 + 0.1;
      double sqrt = residuals.sqrtSaved[i];
      double denominatorBar = -factorBar / (squared * sqrt) * factor;
      double squaredBar = denominatorBar * sqrt;
      squaredBar += scale(denominatorBar * squared, 0.5 / (sqrt + 0.0));
      positionYBar += squaredBar * (positionY2 + positionY2); // x * other.x + y * other.y
      positionXBar += squaredBar * (positionX2 + positionX2);
    }
    return new InputDerivatives.OrbitGradient(positionXBar, velocityYBar);
  }

  /** {@link Input#orbit} with tangents beside its values. */
  static InputDerivatives.OrbitJvp orbitJvp(double distance, double speed, int steps, double distanceDot,
      double speedDot, OrbitResiduals residuals) {
    double positionX = distance;
    double positionY = 0;
    double velocityX = 0;
    double velocityY = speed;
    double positionXDot = distanceDot;
    double positionYDot = 0;
    double velocityXDot = 0;
    double velocityYDot = speedDot;
    for (int i = 0; i < steps; i++) {
      double dotDot = positionXDot * positionX + positionXDot * positionX
          + (positionYDot * positionY + positionYDot * positionY);
      double squared = positionX * positionX + positionY * positionY + 0.1;
      double sqrt = Math.sqrt(squared);
      double denominator = squared * sqrt;
      double factor = -0.1 / denominator;
      double quotientDot = -((dotDot * sqrt + scale(dotDot, 0.5 / (sqrt + 0.0)) * squared) / denominator * factor);
      velocityXDot += positionXDot * factor + quotientDot * positionX;
      velocityX += positionX * factor;
      velocityYDot += positionYDot * factor + quotientDot * positionY;
      velocityY += positionY * factor;
      positionX += velocityX * 0.1;
      positionY += velocityY * 0.1;
      positionXDot += velocityXDot * 0.1;
      positionYDot += velocityYDot * 0.1;
    }
    return new InputDerivatives.OrbitJvp(positionX * positionX + positionY * positionY,
        positionXDot * positionX + positionXDot * positionX + (positionYDot * positionY + positionYDot * positionY));
  }

  private static double[] atLeast(double[] array, int length) {
    if (array == null) return new double[length];
    if (array.length >= length) return array;
    int doubled = (int) Math.min(2L * array.length, 1 << 30);
    return Arrays.copyOf(array, Math.max(length, doubled));
  }

  private static double scale(double cotangent, double partial) {
    return cotangent == 0 && !Double.isFinite(partial) ? 0 : cotangent * partial;
  }

  /**
   * Kept by {@link Input#orbit} in line 28 <code>i &lt; steps</code>:
   * {@code positionX, positionXSaved, positionY, positionYSaved, quotientSaved, sqrtSaved}.
   */
  static final class OrbitResiduals extends InputDerivatives.OrbitFrame {
    int steps;
    double[] positionYSaved, positionXSaved, quotientSaved, sqrtSaved;
    double positionX, positionY;
  }
}
