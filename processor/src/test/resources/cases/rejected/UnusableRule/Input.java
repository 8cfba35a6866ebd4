import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.UseRules;
import other.Elsewhere;

@UseRules(Elsewhere.class)
class Input {
  @DerivativeRule
  static class Mistaken {
    static double value(double x) {
      return x;
    }

    static double vjpX() {
    //            ^ ERROR [RuleParameterMissing]
      return 1;
    }
  }

  @Differentiable
  static double mistaken(double x, double y) {
    double passive = Mistaken.value(2);
    return y * Mistaken.value(x) + passive;
    //                       ^ ERROR [UnusableRule] x
  }

  @DerivativeRule
  static class Writing {
    static double value(double[] a) {
      a[0] *= 2;
      return a[0];
    }

    static void vjpA(double[] aBar, double resultBar) {
      aBar[0] += 2 * resultBar;
    }

    static double jvp(double[] aDot) {
      return 2 * aDot[0];
    }
  }

  @Differentiable
  static double written(double[] a) {
    return Writing.value(a) * a[0];
    //                  ^ ERROR [UnusableRule]
  }

  @Differentiable
  static double hidden(double x) {
    return Math.cbrt(x);
    //              ^ ERROR [UnusableRule] x
  }
}
