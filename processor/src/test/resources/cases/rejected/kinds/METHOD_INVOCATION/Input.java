import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double elsewhere(double x) {
    double y = x * x;
    return StrictMath.cbrt(Other.twice(y));
    //                                ^ ERROR [UnknownDerivative] x → y
  }
}

class Other {
  static double twice(double x) {
    return 2 * x;
  }
}
