import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @DerivativeRule
  static class Scaled {
    static double value(double x, double[] a, double y) {
      return x * a[0] * y;
    }

    static double vjpX(double[] a, double y, double resultBar) {
      return resultBar * a[0] * y;
    }

    static double jvp(double[] a, double y, double xDot) {
      return a[0] * y * xDot;
    }
  }

  @Differentiable
  static double asked(double x, double[] a) {
    double y = x * x;
    return Scaled.value(x, a, y);
    //                 ^ ERROR [ArgumentWithoutRule] a
    //                 ^ ERROR [ArgumentWithoutRule] x → y
  }

  @Differentiable
  static double known(double x, @NoDerivative double[] a) {
    @NoDerivative double y = x * x;
    return Scaled.value(x, a, y);
  }
}
