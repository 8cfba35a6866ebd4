package other;

import org.jadjoint.DerivativeRule;

@DerivativeRule(of = Math.class, method = "cbrt", parameters = "a")
public class Elsewhere {
  static double vjpA(double result, double resultBar) {
    return resultBar / (3 * result * result);
  }
}
