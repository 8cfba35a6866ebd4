import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;

class Input {
  @DerivativeRule
  static class Backward {
    static double value(double x) {
      return 2 * x;
    }

    static double vjpX(double resultBar) {
      return 2 * resultBar;
    }
  }

  @DerivativeRule
  static class Forward {
    static double value(double x) {
      return 3 * x;
    }

    static double jvp(double xDot) {
      return 3 * xDot;
    }
  }

  @Differentiable
  static double backward(double x, double y) {
    double passive = Forward.value(2);
    return y * Backward.value(x) * passive;
    //                       ^ NOTE [OneSidedRule] x
  }

  @Differentiable
  static double forward(double x) {
    return Forward.value(x * x);
    //                  ^ NOTE [OneSidedRule] x
  }

  @Differentiable
  @SuppressWarnings("jadjoint")
  static double meant(double x) {
    return Forward.value(x);
  }
}
