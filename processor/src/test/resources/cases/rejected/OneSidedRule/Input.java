import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

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

  @DerivativeRule
  static class Copied {
    static double[] value(double[] a) {
      return a.clone();
    }

    static void vjpA(double[] aBar, double[] resultBar) {
      for (int i = 0; i < aBar.length; i++) {
        aBar[i] += resultBar[i];
      }
    }
  }

  /** Nothing that varies goes in, but it is stored into what comes out. */
  @Differentiable
  static double stored(double x, @NoDerivative double[] c) {
    double[] copied = Copied.value(c);
    //                            ^ NOTE [OneSidedRule] x → copied
    copied[0] = x;
    return copied[0] * copied[1];
  }
}
