import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double quantized(double x) {
    return 0.25 * quarter(x);
  }

  static double quarter(double x) {
    return 4 * x;
  }
}

@DerivativeRule(of = Input.class, method = "quarter")
final class QuarterRule {
  //  ^ ERROR [RuleOutOfScope]
  static double vjpX(double resultBar) {
    return resultBar;
  }
}

@DerivativeRule(of = Input.class, method = "quantized")
final class QuantizedRule {
  //  ^ ERROR [RuleOutOfScope]
  static double vjpX(double resultBar) {
    return resultBar;
  }
}
