import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double f(double x, double y) {
    return Math.sin(x * y) + helper(x, 3) * y;
  }

  static double helper(double x, int n) {
    return n == 0 ? 1 : x * helper(x, n - 1);
  }

  @Differentiable
  static double gradient(double x, double y) {
    var d = InputDerivatives.fGradient(x, y);
    return d.x() * d.x() + y * d.y();
  }

  @Differentiable
  static double tangent(double x, double y) {
    var along = InputDerivatives.fJvp(x, y, y, 1);
    return along.tangent() * x + along.value();
  }

  @Differentiable
  static double inALoop(double x, double y) {
    double at = x;
    for (int i = 0; i < 3; i++) {
      var d = InputDerivatives.fValueAndGradient(at, y);
      if (d.value() > 100) break;
      at -= 0.05 * d.gradient().x();
    }
    return at * at;
  }

  @Differentiable
  static double twice(double x, double y) {
    return InputDerivatives.gradientGradient(x, y).y() + InputDerivatives.tangentJvp(x, y, 1, x).tangent();
  }

  @Differentiable(order = 2)
  static double declared(double x, float y) {
    return x * x * x * y;
  }

  @Differentiable
  static double product(double x, double y) {
    return InputDerivatives.declaredHvp(x, (float) y, y, 1).x() * y;
  }

  @Differentiable
  static double inABranch(double x, double y) {
    double slope = x > 0 ? InputDerivatives.fGradient(x, y).x() : -y;
    InputDerivatives.FGradient d = y > 0 ? InputDerivatives.fGradient(slope, y) : InputDerivatives.fGradient(y, x);
    return d.x() * slope + d.y();
  }
}
