import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Checkpoint;
import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

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
  }

  @Differentiable
  static double within(double x) {
    return x * Twice.value(x);
    //                    ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughDerivative(double x) {
    return x * InputDerivatives.withinGradient(x).x();
  }

  @DerivativeRule
  static class Boxed {
    static double value(double x) {
      return x * x;
    }

    static double vjpX(double x, double resultBar) {
      Double twice = 2 * x * resultBar;
      //                   ^ ERROR [UnsupportedConstruct] x
      return twice;
      //     ^ ERROR [UnsupportedConstruct] x → twice
    }

    static double jvp(double x, double xDot) {
      return 2 * x * xDot;
    }
  }

  @Differentiable(order = 2)
  static double throughUnreadableRule(double x) {
    return x * Boxed.value(x);
    //                    ^ ERROR [OrderTooLow]
  }

  @DerivativeRule
  static class Reverse {
    static double value(double x) {
      return x;
    }

    static double vjpX(double resultBar) {
      return Math.min(1, resultBar);
    }
  }

  @Differentiable(order = 2)
  @SuppressWarnings("jadjoint")
  static double throughReverse(double x) {
    return x * Reverse.value(x);
    //                      ^ ERROR [OrderTooLow]
  }

  @DerivativeRule
  static class Constant {
    static double value(double x) {
      return x * x;
    }

    static double vjpX(@NoDerivative double x, double resultBar) {
      return 2 * x * resultBar;
    }

    static double jvp(double x, double xDot) {
      return 2 * x * xDot;
    }
  }

  @Differentiable(order = 2)
  static double throughConstant(double x) {
    return x * Constant.value(x);
    //                       ^ ERROR [OrderTooLow]
  }

  @DerivativeRule
  static class Product {
    record Bars(double x, double y) {}

    static double value(double x, double y) {
      return x * y;
    }

    static Bars vjp(double x, double y, double resultBar) {
      return new Bars(y * resultBar, x * resultBar);
      //     ^ ERROR [NotAnnotated] y
    }

    static double jvp(double x, double y, double xDot, double yDot) {
      return xDot * y + x * yDot;
    }
  }

  @Differentiable(order = 2)
  static double throughRecord(double x) {
    return Product.value(x, x);
    //                  ^ ERROR [OrderTooLow]
  }

  @DerivativeRule
  static class Half {
    @Differentiable
    record Bars(double x, @NoDerivative double y) {}

    static double value(double x, double y) {
      return x * y;
    }

    static Bars vjp(double x, double y, double resultBar) {
      return new Bars(y * resultBar, x * resultBar);
    }

    static double jvp(double x, double y, double xDot, double yDot) {
      return xDot * y + x * yDot;
    }
  }

  @Differentiable(order = 2)
  static double throughHalf(double x) {
    return Half.value(x, x);
    //               ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughRuleOfOtherClass(double x) {
    return Elsewhere.Thrice.value(x) * Elsewhere.Square.value(x);
    //                           ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughOtherClass(double x) {
    return x * Elsewhere.first(x) + Elsewhere.second(x);
    //                        ^ ERROR [OrderTooLow]
  }

  @Differentiable
  static double ofFunction(DoubleUnaryOperator f, double x, int n) {
    return n == 0 ? x : f.applyAsDouble(ofFunction(f, x, n - 1));
    //                                 ^ ERROR [OrderTooLow]
  }

  @Differentiable(order = 2)
  static double throughOwn(double x) {
    return ofFunction(u -> u * x, x, 3);
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
  @DerivativeRule
  static class Thrice {
    static double value(double x) {
      return 3 * x;
    }

    static double vjpX(double resultBar) {
      return 3 * resultBar;
    }

    static double jvp(double xDot) {
      return 3 * xDot;
    }
  }

  @DerivativeRule
  static class Square {
    static double value(double x) {
      return x * x;
    }

    @Differentiable
    static double vjpX(double x, double resultBar) {
      return 2 * x * resultBar;
    }

    static double jvp(double x, double xDot) {
      return 2 * x * xDot;
    }
  }

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

class Layers {
  @Differentiable
  @Checkpoint
  static double layer(double x) {
    return x * x * x * x;
  }

  @Differentiable
  static double ofLayer(double x) {
    return x * layer(x);
    //              ^ ERROR [OrderTooLow]
  }

  @Differentiable
  static double once(double x) {
    return LayersDerivatives.ofLayerGradient(x).x();
  }

  @Differentiable
  static double twice(double x) {
    return LayersDerivatives.onceGradient(x).x();
  }
}
