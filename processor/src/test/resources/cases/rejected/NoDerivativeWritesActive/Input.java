import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double f(double[] a) {
    clear(a);
    //   ^ ERROR [NoDerivativeWritesActive]
    return a[0];
  }

  @Differentiable
  static double scalar(double x) {
    return constant(x) * x;
  }

  @NoDerivative
  static double constant(double x) {
    return 2 * x;
  }

  @NoDerivative
  static void clear(double[] a) {
    a[0] = 0;
  }
}
