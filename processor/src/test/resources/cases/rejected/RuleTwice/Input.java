import org.jadjoint.DerivativeRule;
import org.jadjoint.UseRules;

@UseRules({FirstRule.class, SecondRule.class})
final class Input {
  //  ^ ERROR [RuleTwice]
  @DerivativeRule(of = Library.class, method = "k", parameters = "x")
  static class First {
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Library.class, method = "k", parameters = "y")
  static class Second {
    //   ^ ERROR [RuleTwice]
    static double vjpY(double resultBar) {
      return resultBar;
    }
  }
}

class Library {
  static double h(double x) {
    return x;
  }

  static double k(double x) {
    return x;
  }
}

@DerivativeRule(of = Library.class, method = "h")
class FirstRule {
  static double vjpX(double resultBar) {
    return resultBar;
  }
}

@DerivativeRule(of = Library.class, method = "h")
class SecondRule {
  static double vjpX(double resultBar) {
    return 2 * resultBar;
  }
}
