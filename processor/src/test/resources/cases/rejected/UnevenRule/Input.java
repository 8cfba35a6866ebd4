import org.jadjoint.DerivativeRule;

class Input {
  @DerivativeRule
  static class WithoutTangent {
    //   ^ ERROR [UnevenRule]
    static double value(double x, double y) {
      return x * y;
    }

    static double vjpX(double y, double resultBar) {
      return resultBar * y;
    }

    static double vjpY(double x, double resultBar) {
      return resultBar * x;
    }

    static double jvp(double y, double xDot) {
      return xDot * y;
    }
  }

  @DerivativeRule
  static class WithoutCotangent {
    //   ^ ERROR [UnevenRule]
    static double value(double x, double y) {
      return x * y;
    }

    static double vjpX(double y, double resultBar) {
      return resultBar * y;
    }

    static double jvp(double x, double y, double xDot, double yDot) {
      return xDot * y + x * yDot;
    }
  }
}
