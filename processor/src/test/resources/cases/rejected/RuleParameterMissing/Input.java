import org.jadjoint.DerivativeRule;

class Input {
  @DerivativeRule
  static class OfANumber {
    static double value(double x) {
      return 2 * x;
    }

    static double vjpX(double x) {
      //          ^ ERROR [RuleParameterMissing]
      return 2;
    }

    static double jvp(double x) {
      //          ^ ERROR [RuleParameterMissing]
      return 2;
    }
  }

  @DerivativeRule
  static class OfAnArray {
    static double value(double[] a) {
      return a[0];
    }

    static void vjpA(double[] a, double resultBar) {
      //        ^ ERROR [RuleParameterMissing]
      a[0] += resultBar;
    }
  }

  @DerivativeRule
  static class AllAtOnce {
    static double value(double[] a, double[] b) {
      return a[0] + b[0];
    }

    static void vjp(double[] aBar, double resultBar) {
      //        ^ ERROR [RuleParameterMissing]
      aBar[0] += resultBar;
    }
  }
}
