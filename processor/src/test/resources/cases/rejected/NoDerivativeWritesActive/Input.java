import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double f(double[] a) {
    clear(a);
    //   ^ ERROR [NoDerivativeWritesActive] a
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
    //          ^ ERROR [NoDerivativeWritesActive] a
    return a[0] * constant[1];
  }

  @Differentiable
  static double sorted(double[] a) {
    @NoDerivative double[] constant = a;
    Arrays.sort(constant);
    //         ^ ERROR [NoDerivativeWritesActive] a
    return a[0] * constant[1];
  }

  static double[] kept = {};

  @Differentiable
  static double kept(double[] a) {
    @NoDerivative double[] constant = a;
    kept = constant;
    //   ^ ERROR [NoDerivativeWritesActive] a
    kept[0] = 5;
    return a[0] * constant[1];
  }

  @NoDerivative
  static double[] same(double[] a) {
    return a;
  }

  /** A constant method may have returned what it was given. */
  @Differentiable
  static double returned(double[] a) {
    double[] other = same(a);
    other[0] = 5;
    //       ^ ERROR [NoDerivativeWritesActive] a
    return a[0] * a[1];
  }

  @NoDerivative
  static void clearAll(double[] a) {
    double[] all = new double[1];
    all = a;
    all[0] = 0;
  }

  @Differentiable
  static double underAnotherName(double[] a) {
    clearAll(a);
    //      ^ ERROR [NoDerivativeWritesActive] a
    return a[0];
  }
}
