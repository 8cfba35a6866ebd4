import org.jadjoint.DerivativeRule;

class Input {
  @DerivativeRule
  static class OfNumbers {
    static double value(double x, float y, double[] a) {
      return x * y * a[0];
    }

    static float vjpX(float y, double[] a, double resultBar) {
      //         ^ ERROR [RuleResult]
      return (float) (resultBar * y * a[0]);
    }

    static double vjpY(double x, double[] a, double resultBar) {
      //          ^ ERROR [RuleResult]
      return resultBar * x * a[0];
    }

    static double[] vjpA(double x, float y, double[] aBar, double resultBar) {
      //            ^ ERROR [RuleResult]
      return new double[] {resultBar * x * y};
    }

    static void jvp(double x, float y, double[] a, double xDot, float yDot, double[] aDot) {
      //        ^ ERROR [RuleResult]
    }
  }

  @DerivativeRule
  static class AllAtOnce {
    record Bars(double x, double z) {}

    static double value(double x, float y) {
      return x * y;
    }

    static Bars vjp(double resultBar) {
      //        ^ ERROR [RuleResult]
      //        ^ ERROR [RuleResult]
      return new Bars(resultBar, resultBar);
    }
  }

  @DerivativeRule
  static class NoRecord {
    static double value(double x) {
      return x;
    }

    static double vjp(double resultBar) {
      //          ^ ERROR [RuleResult]
      return resultBar;
    }
  }
}
