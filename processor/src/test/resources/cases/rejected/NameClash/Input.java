import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double f(double x) {
    return x;
  }

  @Differentiable
  static double F(double x) {
  //            ^ ERROR [NameClash]
    return x;
  }
}
