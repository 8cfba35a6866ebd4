import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double square(double x, double y) {
    return x * x * y;
  }

  static double first(InputDerivatives.SquareGradient g, int n) {
  //                                                  ^ ERROR [WholeDerivative]
    return n == 0 ? g.x() : first(g, n - 1);
  }

  @Differentiable
  static double whole(double x) {
    return first(InputDerivatives.squareGradient(x, x), 2);
    //                                          ^ ERROR [WholeDerivative]
  }

  @Differentiable
  static double inAnArray(double x) {
    InputDerivatives.SquareGradient[] all = {InputDerivatives.squareGradient(x, x)};
    //                                                                      ^ ERROR [WholeDerivative]
    return all[0].x();
  }
}
