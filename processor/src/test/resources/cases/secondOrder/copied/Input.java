import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double f(double x, double y) {
    return x * x * y;
  }

  private static double slope(double c, int n) {
    var gradient = InputDerivatives.fGradient(c, 2 * c);
    return n > 0 ? slope(c, n - 1) : gradient.x() + InputDerivatives.fJvp(c, c, 1, 0).tangent();
  }

  @Differentiable
  static double ofConstants(double x, int n) {
    return x * slope(n, 3) + x * x * slope(3, n % 4);
  }
}
