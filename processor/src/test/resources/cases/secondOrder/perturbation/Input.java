import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double sum(double x, double y) {
    return x + y;
  }

  // d/dx (x d/dy (x + y)) is 1, not 2
  @Differentiable
  static double forward(double x) {
    return x * InputDerivatives.sumJvp(x, 2 * x, 0, 1).tangent();
  }

  @Differentiable
  static double reverse(double x) {
    return x * InputDerivatives.sumGradient(x, 2 * x).y();
  }

  @Differentiable
  static double product(double x, double y) {
    return x * y;
  }

  // d/dx (x d/dy (x y)) at y = x is 2 x
  @Differentiable
  static double ofProduct(double x) {
    return x * InputDerivatives.productJvp(x, x, 0, 1).tangent();
  }

  // d/dx (d/dy (x y) d/dx (x y)) at y = 3 x is 6 x
  @Differentiable
  static double both(double x) {
    double first = InputDerivatives.productGradient(x, 3 * x).x();
    return first * InputDerivatives.productJvp(x, 3 * x, 0, 1).tangent();
  }
}
