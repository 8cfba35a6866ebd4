import org.jadjoint.Differentiable;

/**
 * The least of the greatest values of a function: gradient descent on what gradient ascent finds. By Pearlmutter and Siskind, as {@link
 * Particle}; all four combinations of modes.
 */
final class Saddle {
  private static final double RATE = 0.2;

  @Differentiable
  static double height(double x1, double y1, double x2, double y2) {
    return x1 * x1 + y1 * y1 - (x2 - 0.5 * x1) * (x2 - 0.5 * x1) - y2 * y2 + 0.1 * x1 * y2;
  }

  /** The greatest height over the last two, found by gradients in reverse mode. */
  @Differentiable
  static double greatestByReverse(double x1, double y1) {
    double x2 = 1;
    double y2 = 1;
    for (int i = 0; i < 200; i++) {
      var slope = SaddleDerivatives.heightGradient(x1, y1, x2, y2);
      if (slope.x2() * slope.x2() + slope.y2() * slope.y2() < 1e-24) break;
      x2 += RATE * slope.x2();
      y2 += RATE * slope.y2();
    }
    return height(x1, y1, x2, y2);
  }

  /** The same in forward mode. */
  @Differentiable
  static double greatestByForward(double x1, double y1) {
    double x2 = 1;
    double y2 = 1;
    for (int i = 0; i < 200; i++) {
      double slopeX = SaddleDerivatives.heightJvp(x1, y1, x2, y2, 0, 0, 1, 0).tangent();
      double slopeY = SaddleDerivatives.heightJvp(x1, y1, x2, y2, 0, 0, 0, 1).tangent();
      if (slopeX * slopeX + slopeY * slopeY < 1e-24) break;
      x2 += RATE * slopeX;
      y2 += RATE * slopeY;
    }
    return height(x1, y1, x2, y2);
  }

  static void run() {
    // The greatest height is at x2 = x1 / 2, y2 = x1 / 20, and there it is 1.0025 x1² + y1².
    for (int mode = 0; mode < 4; mode++) {
      double x = 1;
      double y = 1;
      requireNear(2 * 1.0025, slope(mode, x, y, 1, 0));
      requireNear(2, slope(mode, x, y, 0, 1));
      for (int i = 0; i < 60; i++) {
        double slopeX = slope(mode, x, y, 1, 0);
        double slopeY = slope(mode, x, y, 0, 1);
        x -= RATE * slopeX;
        y -= RATE * slopeY;
      }
      requireNear(0, x);
      requireNear(0, y);
    }
  }

  private static double slope(int mode, double x, double y, double xDot, double yDot) {
    switch (mode) {
      case 0:
        var gradient = SaddleDerivatives.greatestByReverseGradient(x, y);
        return gradient.x1() * xDot + gradient.y1() * yDot;
      case 1:
        return SaddleDerivatives.greatestByReverseJvp(x, y, xDot, yDot).tangent();
      case 2:
        var other = SaddleDerivatives.greatestByForwardGradient(x, y);
        return other.x1() * xDot + other.y1() * yDot;
      default:
        return SaddleDerivatives.greatestByForwardJvp(x, y, xDot, yDot).tangent();
    }
  }

  private static void requireNear(double expected, double found) {
    if (!(Math.abs(found - expected) <= 1e-9)) throw new AssertionError(found + ", should be " + expected);
  }

  private Saddle() {}
}
