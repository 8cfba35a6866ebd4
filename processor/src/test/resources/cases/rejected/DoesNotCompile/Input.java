import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double f(double x) {
    int n = x;
    //      ^ ERROR [DoesNotCompile]
    return n * g("two");
    //           ^ ERROR [DoesNotCompile]
  }

  static double g(double x) {
    return x;
  }
}
