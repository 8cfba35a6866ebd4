import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * A charged particle falls between two others, one of which can be moved: where has it to be for the particle to hit the floor at 0? By
 * Pearlmutter and Siskind, "Using programming language theory to make automatic differentiation sound and efficient", 2008. Forces are
 * derivatives of a potential, and Newton's method wants the first and second derivative of the whole flight.
 */
final class Particle {
  private static final double STEP = 0.1;

  @Differentiable
  static double potential(double x, double y, double w) {
    return 1 / Math.hypot(x - 10, y - (10 - w)) + 1 / Math.hypot(x - 10, y);
  }

  /** The square of where the particle hits the floor. */
  @Differentiable(order = 2)
  static double missByReverse(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    while (true) {
      var force = ParticleDerivatives.potentialGradient(x, y, w);
      double nextX = x + STEP * vx;
      double nextY = y + STEP * vy;
      if (nextY <= 0) break;
      x = nextX;
      y = nextY;
      vx -= STEP * force.x();
      vy -= STEP * force.y();
    }
    double hit = x - y / vy * vx;
    return hit * hit;
  }

  /** The same with forces by forward mode. */
  @Differentiable(order = 2)
  static double missByForward(double w) {
    double x = 0;
    double y = 8;
    double vx = 0.75;
    double vy = 0;
    while (true) {
      double forceX = ParticleDerivatives.potentialJvp(x, y, w, 1, 0, 0).tangent();
      double forceY = ParticleDerivatives.potentialJvp(x, y, w, 0, 1, 0).tangent();
      double nextX = x + STEP * vx;
      double nextY = y + STEP * vy;
      if (nextY <= 0) break;
      x = nextX;
      y = nextY;
      vx -= STEP * forceX;
      vy -= STEP * forceY;
    }
    double hit = x - y / vy * vx;
    return hit * hit;
  }

  static void run() {
    // w minus the first derivative by the second, until it stays where it is
    double reverseReverse = 0;
    double forwardReverse = 0;
    double reverseForward = 0;
    double forwardForward = 0;
    for (int i = 0; i < 10; i++) {
      reverseReverse -= ParticleDerivatives.missByReverseGradient(reverseReverse).w()
          / ParticleDerivatives.missByReverseHvp(reverseReverse, 1).w();
      forwardReverse -= ParticleDerivatives.missByReverseJvp(forwardReverse, 1).tangent()
          / ParticleDerivatives.missByReverseHvp(forwardReverse, 1).w();
      reverseForward -= ParticleDerivatives.missByForwardGradient(reverseForward).w()
          / ParticleDerivatives.missByForwardHvp(reverseForward, 1).w();
      forwardForward -= ParticleDerivatives.missByForwardJvp(forwardForward, 1).tangent()
          / ParticleDerivatives.missByForwardHvp(forwardForward, 1).w();
    }
    for (double found : new double[] {reverseReverse, forwardReverse, reverseForward, forwardForward}) {
      if (!(Math.abs(found - reverseReverse) < 1e-9) || !(missByReverse(found) < 1e-12))
        throw new AssertionError(found + " leads to " + missByReverse(found));
    }
    double h = 1e-4;
    double second = (missByReverse(h) - 2 * missByReverse(0) + missByReverse(-h)) / (h * h);
    double found = ParticleDerivatives.missByReverseHvp(0, 1).w();
    if (!(Math.abs(found - second) < 1e-4 * Math.abs(second))) throw new AssertionError(found + ", should be " + second);
  }

  private Particle() {}
}
