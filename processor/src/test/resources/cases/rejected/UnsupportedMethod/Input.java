import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  double instance(double x) {
  //     ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable
  static <T> double generic(double x) {
  //                ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable
  @NoDerivative
  static double both(double x) {
  //            ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable(order = 2)
  static double second(double x) {
  //            ^ ERROR [UnsupportedMethod]
    return x;
  }
}
