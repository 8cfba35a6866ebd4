import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double sum(double[] a) {
    double sum = 0;
    for (double e : a) sum += e;
    return sum;
  }

  // d/dx (x d/dy (2 x + y)) is 1, not 3
  @Differentiable
  static double forward(double x) {
    return x * InputDerivatives.sumJvp(new double[] {2 * x, x}, new double[] {0, 1}).tangent();
  }

  @Differentiable
  static double reverse(double x) {
    return x * InputDerivatives.sumGradient(new double[] {2 * x, x}).a()[1];
  }

  @Differentiable
  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  // d/dx (x d/dy (x y)) at y = x is 2 x, whether the arrays are one or two
  @Differentiable
  static double ofOne(double x) {
    double[] both = {x};
    return x * InputDerivatives.productGradient(both, both).b()[0];
  }

  @Differentiable
  static double ofTwo(double x) {
    return x * InputDerivatives.productJvp(new double[] {x}, new double[] {x}, new double[1], new double[] {1}).tangent();
  }

  // The derivative along the point itself is taken with the point held: of a² b twice a² b, not more
  @Differentiable
  static double alongThePoint(double[] a, double b) {
    double[] fixed = {b};
    double[] point = {a[0] * a[0]};
    return InputDerivatives.productJvp(point, fixed, point, new double[1]).tangent() * b;
  }

  @Differentiable
  static double both(double[] a, double[] b) {
    if (a.length != b.length) return 0;
    double first = InputDerivatives.productGradient(a, b).a()[0];
    return first * InputDerivatives.productJvp(a, b, b, a).tangent();
  }
}
