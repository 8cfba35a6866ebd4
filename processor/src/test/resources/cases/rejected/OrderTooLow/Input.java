import java.util.function.DoubleUnaryOperator;
import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;

class Input {
  @DerivativeRule
  static class Twice {
    static double value(double x) {
      return 2 * x;
    }

    static double vjpX(double resultBar) {
      return 2 * resultBar;
    }

    static double jvp(double xDot) {
      return 2 * xDot;
    }
  }

  @Differentiable(order = 2)
  static double throughRule(double x) {
    return x * Twice.value(x);
    //                    ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughOtherClass(double x) {
    return x * Elsewhere.first(x) + Elsewhere.second(x);
    //                        ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double ofFunction(DoubleUnaryOperator f, double x) {
  //            ^ ERROR [OrderTooLow]
    return f.applyAsDouble(x);
  }

  @Differentiable(order = 2)
  static double throughFunction(double x) {
    return Elsewhere.atTwice(u -> u * x, x);
    //                      ^ ERROR [OrderTooLow]
  }

  static double helper(double x, int n) {
    return n == 0 ? Elsewhere.first(x) : helper(x * x, n - 1);
    //                             ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughHelper(double x) {
    return helper(x, 3);
  }

  @Differentiable
  static double once(double x) {
    return x * Twice.value(x) * Elsewhere.first(x);
  }
}

class Elsewhere {
  @Differentiable
  static double atTwice(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x) + f.applyAsDouble(2 * x);
  }

  @Differentiable
  static double first(double x) {
    return x * x;
  }

  @Differentiable(order = 2)
  static double second(double x) {
    return x * x * x;
  }
}
