import java.io.IOException;
import org.jadjoint.DerivativeRule;

class Input {
  static double h(double x) {
    return x;
  }

  static double k(double x) {
    return x;
  }

  static double m(double x) {
    return x;
  }

  @DerivativeRule(of = Input.class, method = "h")
  static class HRule {
    double vjpX(double resultBar) {
      //   ^ ERROR [RuleMember]
      return resultBar;
    }

    private static double jvp(double xDot) {
      //                  ^ ERROR [RuleMember]
      return xDot;
    }
  }

  @DerivativeRule(of = Input.class, method = "k")
  private static class KRule {
    //           ^ ERROR [RuleMember]
    static double vjpX(double resultBar) throws IOException {
      //          ^ ERROR [RuleMember]
      throw new IOException();
    }

    static double vjpX(double x, double resultBar) {
      //          ^ ERROR [RuleMember]
      return resultBar;
    }

    static <T> double jvp(double xDot) {
      //              ^ ERROR [RuleMember]
      return xDot;
    }
  }

  @DerivativeRule(of = Input.class, method = "m")
  static class MRule {
    record Bars(double x) {}

    static Bars vjp(double resultBar) {
      //        ^ ERROR [RuleMember]
      return new Bars(resultBar);
    }

    static double vjpX(double resultBar) {
      return resultBar;
    }
  }
}
