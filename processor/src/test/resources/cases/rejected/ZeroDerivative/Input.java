import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double floor(double x) {
    double y = x * x;
    return x + Math.floor(y);
    //                   ^ NOTE [ZeroDerivative] x → y
  }

  @Differentiable
  static double sign(double x) {
    return x * Math.signum(x);
    //                    ^ NOTE [ZeroDerivative] x
  }

  @Differentiable
  @SuppressWarnings("jadjoint")
  static double meant(double x) {
    return x - Math.floor(x);
  }

  @Differentiable
  static double meantHere(double x) {
    @SuppressWarnings("jadjoint")
    double whole = Math.floor(x);
    double up = Math.ceil(x);
    //                   ^ NOTE [ZeroDerivative] x
    return x - whole + up;
  }

  @SuppressWarnings("jadjoint")
  static class MeantByTheClass {
    @Differentiable
    static double f(double x) {
      return x - Math.rint(x);
    }
  }
}
