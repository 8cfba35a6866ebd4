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

  /** The same array under a constant name: what is overwritten there would keep its cotangent. */
  @Differentiable
  static double variable(double[] a) {
    @NoDerivative double[] constant = a;
    constant[0] = 1;
    //          ^ ERROR [NoDerivativeWritesActive]
    return a[0] * constant[1];
  }
}
