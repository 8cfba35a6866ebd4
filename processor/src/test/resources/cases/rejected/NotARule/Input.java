import org.jadjoint.DerivativeRule;
import org.jadjoint.UseRules;

@UseRules({Input.Rule.class, Input.Plain.class, String.class})
final class Input {
  //  ^ ERROR [NotARule]
  //  ^ ERROR [NotARule]
  @DerivativeRule
  static class Rule {
    static double value(double x) {
      return x;
    }

    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  static class Plain {
    static double value(double x) {
      return x;
    }
  }
}
