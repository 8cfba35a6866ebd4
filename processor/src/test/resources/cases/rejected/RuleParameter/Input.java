import org.jadjoint.DerivativeRule;

class Input {
  @DerivativeRule
  static class Wrong {
    static double value(double x, float y, String[] names) {
      return x * y;
    }

    static double vjpX(double z, float y, double resultBar) {
      //                      ^ ERROR [RuleParameter]
      return resultBar * y;
    }

    static float vjpY(float x, double resultBar) {
      //                    ^ ERROR [RuleParameter]
      return (float) (resultBar * x);
    }

    static double jvp(double x, float y, double xDot, double yDot, double resultBar) {
      //                                                     ^ ERROR [RuleParameter]
      //                                                                  ^ ERROR [RuleParameter]
      return xDot * y + x * yDot;
    }
  }

  @DerivativeRule
  static class Arrays {
    static double value(double[] a, double[] b, String[] names) {
      return a[0] * b[0];
    }

    static void vjpA(double[] b, double[] aBar, double[] bBar, double resultBar) {
      //                                                 ^ ERROR [RuleParameter]
      aBar[0] += resultBar * b[0];
    }

    static void vjpB(double[] a, double[] bBar, String[] names, float resultBar) {
      //                                                 ^ ERROR [RuleParameter]
      //                                                              ^ ERROR [RuleParameter]
      bBar[0] += resultBar * a[0];
    }
  }
}
