import org.jadjoint.DerivativeRule;

@DerivativeRule
class Input {
  static double value(double x, int n) {
    return n * x;
  }

  static double vjpX(int n, double resultBar) {
    return n * resultBar;
  }

  static double vjpN(double x, double resultBar) {
    //          ^ ERROR [RuleArgument]
    return x * resultBar;
  }

  static double vjpY(double resultBar) {
    //          ^ ERROR [RuleArgument]
    return resultBar;
  }

  static double vjpish(double anything) {
    return anything;
  }
}
