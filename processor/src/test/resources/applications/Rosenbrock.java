import org.jadjoint.Differentiable;

/** Newton's method in 100 dimensions, each step by conjugate gradients, which need no more than products with the Hessian. */
final class Rosenbrock {
  private static final int DIMENSION = 100;

  @Differentiable(order = 2)
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double miss = x[i + 1] - x[i] * x[i];
      double rest = 1 - x[i];
      sum += 100 * miss * miss + rest * rest;
    }
    return sum;
  }

  static void run() {
    double[] x = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) x[i] = i % 2 == 0 ? -1.2 : 1;
    var workspace = new RosenbrockDerivatives.RosenbrockWorkspace();
    int steps = 0;
    while (true) {
      var at = RosenbrockDerivatives.rosenbrockValueAndGradient(x, workspace);
      double[] gradient = at.gradient().x();
      double norm = Math.sqrt(dot(gradient, gradient));
      if (norm < 1e-10) break;
      if (++steps > 1000) throw new AssertionError("no minimum after 1000 steps, gradient " + norm);
      double[] step = newtonStep(x, gradient, norm, workspace);
      double length = 1;
      double[] next = moved(x, length, step);
      while (rosenbrock(next) > at.value() + 1e-4 * length * dot(gradient, step) && length > 1e-12) {
        length /= 2;
        next = moved(x, length, step);
      }
      x = next;
    }
    for (double each : x) {
      if (Math.abs(each - 1) > 1e-9 && Math.abs(rosenbrock(x) - 3.986623855) > 1e-6)
        throw new AssertionError("no known minimum: " + rosenbrock(x));
    }
  }

  /** Solves H step = -gradient as far as is worth it, and stops where the curvature is negative. */
  private static double[] newtonStep(
      double[] x, double[] gradient, double norm, RosenbrockDerivatives.RosenbrockWorkspace workspace) {
    double[] step = new double[DIMENSION];
    double[] residual = moved(new double[DIMENSION], -1, gradient);
    double[] direction = residual.clone();
    double before = dot(residual, residual);
    for (int i = 0; i < 2 * DIMENSION; i++) {
      double[] curved = RosenbrockDerivatives.rosenbrockHvp(x, direction.clone(), workspace).x();
      double curvature = dot(direction, curved);
      if (curvature <= 0) return i == 0 ? direction : step;
      double length = before / curvature;
      step = moved(step, length, direction);
      residual = moved(residual, -length, curved);
      double after = dot(residual, residual);
      if (Math.sqrt(after) < Math.min(0.5, Math.sqrt(norm)) * norm) return step;
      direction = moved(residual, after / before, direction);
      before = after;
    }
    return step;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  private static double[] moved(double[] x, double length, double[] direction) {
    double[] moved = new double[x.length];
    for (int i = 0; i < x.length; i++) moved[i] = x[i] + length * direction[i];
    return moved;
  }

  private Rosenbrock() {}
}
