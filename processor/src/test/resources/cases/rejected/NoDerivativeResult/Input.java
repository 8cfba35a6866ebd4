import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static int integral(double x) {
  //         ^ ERROR [NoDerivativeResult]
    return (int) x;
  }

  @Differentiable
  static void nothing(double x) {}
  //          ^ ERROR [NoDerivativeResult]

  @Differentiable
  static boolean decision(double x) {
  //             ^ ERROR [NoDerivativeResult]
    return x > 0;
  }

  @Differentiable
  static void constant(double x, @NoDerivative double[] a) {}
  //          ^ ERROR [NoDerivativeResult]
}
