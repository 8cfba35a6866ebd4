package user;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;
import org.jadjoint.runtime.implicit.Implicit;

/** Solutions of equations that capture what the derivative is by. */
final class Equations {
  private static final double TOLERANCE = 1e-13;

  @Differentiable
  record Spring(double stiffness, double[] rest) {}

  private Equations() {}

  @Differentiable(order = 2)
  static double squareRoot(double a) {
    return Implicit.root(x -> x * x - a, 0, 1 + Math.abs(a), TOLERANCE);
  }

  @Differentiable(order = 2)
  static double cubic(double a, double[] b) {
    return Implicit.root(x -> x * x * x + (1 + a * a) * x - b[0] * b[1], -1e3, 1e3, TOLERANCE);
  }

  @Differentiable
  @SuppressWarnings("jadjoint") // a gradient of zero is meant
  static double startsWhereItIsTold(double a, double low) {
    return Implicit.root(x -> x * x - a, low, 10, TOLERANCE);
  }

  @Differentiable(order = 2)
  static double kepler(double[] anomalies, double eccentricity) {
    double sum = 0;
    for (double anomaly : anomalies) {
      double e = Implicit.root(x -> x - eccentricity * Math.sin(x) - anomaly, anomaly - 1, anomaly + 1, TOLERANCE);
      sum += anomaly * e * e;
    }
    return sum;
  }

  @Differentiable(order = 2)
  static double[] crossing(double radius, double[] slope) {
    double[] point = Implicit.solution(
        x -> new double[] {x[1] - slope[0] * x[0], x[0] * x[0] + x[1] * x[1] - radius * radius},
        new double[] {1, 1},
        TOLERANCE);
    slope[0] = 0; // what the equation took is kept
    point[0] *= 2;
    return point;
  }

  @Differentiable(order = 2)
  static double[] linear(double[][] matrix, double[] right) {
    return Implicit.solution(
        x -> {
          double[] residual = new double[x.length];
          for (int i = 0; i < x.length; i++) {
            residual[i] = -right[i];
            for (int j = 0; j < x.length; j++) residual[i] += matrix[i][j] * x[j];
          }
          return residual;
        },
        new double[right.length],
        TOLERANCE);
  }

  @Differentiable(order = 2)
  static double hung(Spring spring, double load) {
    double[] x = Implicit.solution(
        y -> new double[] {
          spring.stiffness() * (y[0] - spring.rest()[0]) + y[0] * y[0] * y[0] - load,
          spring.stiffness() * (y[1] - spring.rest()[1]) - y[0]
        },
        new double[] {0, 0},
        TOLERANCE);
    return x[0] * x[1];
  }

  @Differentiable(order = 2)
  static double inverse(DoubleUnaryOperator function, double y) {
    return Implicit.root(x -> function.applyAsDouble(x) - y, -10, 10, TOLERANCE)
        + Implicit.root(function, -10, 10, TOLERANCE);
  }

  @Differentiable(order = 2)
  static double handedOn(double a, double[] b) {
    return inverse(x -> x * x * x + a * x - b[0], a * b[1]) * inverse(Math::sinh, b[0]);
  }

  /** An equation whose coefficient is the solution of another. */
  @Differentiable(order = 2)
  static double nested(double a) {
    return Implicit.root(x -> x * x - 2 * Implicit.root(y -> y * y * y - a * x, 0, 100, TOLERANCE), 0.1, 10, TOLERANCE);
  }

  @Differentiable(order = 2)
  static double[] settled(double a, double b) {
    return Implicit.fixedPoint(
        x -> new double[] {0.5 * Math.cos(a * x[1]), 0.25 * x[0] * Math.tanh(b)}, new double[] {0, 0}, TOLERANCE);
  }

  @Differentiable
  static double[] given(double[] b) {
    return Implicit.fixedPoint(x -> b, new double[] {0, 0}, TOLERANCE);
  }

  /** The series 1 + a + a² …, a step for each term. */
  @Differentiable
  static double slow(double a) {
    return Implicit.fixedPoint(x -> new double[] {1 + a * x[0]}, new double[] {0}, 1e-9)[0];
  }

  private static int steps;

  /** How often a function has been called since this was asked for last. */
  static int steps() {
    int counted = steps;
    steps = 0;
    return counted;
  }

  @NoDerivative
  static int count() {
    return ++steps;
  }

  /** The bound takes part in the search alone. */
  @Differentiable
  static double wider(double a, @NoDerivative double bound) {
    return Implicit.root(x -> count() > 0 ? x * x * x - a : 0, 0, bound, 1e-9);
  }

  @Differentiable
  static double farther(double a, @NoDerivative double start) {
    return Implicit.solution(
        x -> new double[] {count() > 0 ? x[0] * x[0] - a : 0}, new double[] {start}, 1e-9)[0];
  }

  @Differentiable
  static double deeper(double a, @NoDerivative double start) {
    return Implicit.minimum(x -> new double[] {count() > 0 ? Math.exp(x[0]) - a : 0}, new double[] {start}, 1e-9)[0];
  }

  @Differentiable
  static double energy(double x, double y, double a) {
    return Math.exp(a * x) - x + y * y - 0.5 * a * x * y;
  }

  @Differentiable(order = 2)
  static double[] valley(double a) {
    return Implicit.minimum(
        x -> new double[] {
          EquationsDerivatives.energyGradient(x[0], x[1], a).x(), EquationsDerivatives.energyGradient(x[0], x[1], a).y()
        },
        new double[] {0, 0},
        TOLERANCE);
  }

  /** The share of a ridge: minimum of (x - a)² / 2 + b x² / 2. */
  @Differentiable(order = 2)
  static double ridge(double a, double b) {
    return Implicit.minimum(x -> new double[] {x[0] - a + b * x[0]}, new double[] {0}, TOLERANCE)[0];
  }

  @Differentiable(order = 2)
  static double sumOfCrossing(double radius, double[] slope) {
    double[] point = crossing(radius, slope);
    return point[0] * point[0] * point[1] + slope[0];
  }

  @Differentiable(order = 2)
  static double ofLinear(double[][] matrix, double[] right) {
    double[] x = linear(matrix, right);
    return x[0] * x[1] + x[2] * x[2];
  }

  @Differentiable(order = 2)
  static double ofSettled(double a, double b) {
    double[] x = settled(a, b);
    return x[0] * x[1] + x[1] * a;
  }

  @Differentiable(order = 2)
  static double ofValley(double a) {
    double[] x = valley(a);
    return x[0] * x[1];
  }

  /** What the function returns is what it takes, or what it captures, or another under each condition. */
  @Differentiable(order = 2)
  static double itself(double a, double[] b) {
    double[] x = Implicit.fixedPoint(y -> y[0] > 0.5 ? b : new double[] {a, a * y[0]}, new double[] {0, 0}, TOLERANCE);
    b[0] = 7; // the equation is about what it was
    x[1] *= x[0];
    return x[0] * x[1] * b[0];
  }

  /** Elements of the function that have nothing to do with each other, of very different sizes. */
  @Differentiable(order = 2)
  static double sizes(double a, double b) {
    double[] x = Implicit.solution(
        y -> new double[] {1e120 * (y[0] * y[0] - a), 1e-120 * (y[1] * b - 3) * 1e110}, new double[] {1, 1}, 1e105);
    return x[0] * x[1];
  }

  @Differentiable(order = 2)
  static double steep(double a) {
    return Implicit.root(x -> (x - 1) * 1e-100 + (a - 1) * 1e150, 0, 2, 1e-101);
  }

  @Differentiable
  static double nothing(double a) {
    return a * Implicit.solution(x -> x, new double[0], TOLERANCE).length;
  }

  @Differentiable
  static double doubleRoot(double a) {
    return Implicit.root(x -> (x - a) * (x - a) * (x - a), a - 1, a + 1, TOLERANCE);
  }

  @Differentiable
  static double[] everywhere(double a) {
    return Implicit.fixedPoint(x -> new double[] {x[0] + 0 * a}, new double[] {3}, TOLERANCE);
  }

  static double[] rootless(@NoDerivative double a) {
    return Implicit.solution(x -> new double[] {x[0] * x[0] + a}, new double[] {3}, TOLERANCE);
  }
}
