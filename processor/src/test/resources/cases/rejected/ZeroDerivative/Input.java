import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double floor(double x) {
    double y = x * x;
    return x + Math.floor(y);
    //                   ^ NOTE [ZeroDerivative]
  }

  @Differentiable
  static double sign(double x) {
    return x * Math.signum(x);
    //                    ^ NOTE [ZeroDerivative]
  }

  @Differentiable
  @SuppressWarnings("jadjoint")
  static double meant(double x) {
    return x - Math.floor(x);
  }
}
