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

  @Differentiable
  static double hidden(double x) {
    return Math.cbrt(x);
    //              ^ ERROR [UnusableRule] x
  }
}
