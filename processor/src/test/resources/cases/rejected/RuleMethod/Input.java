import java.util.List;
import org.jadjoint.DerivativeRule;
import org.jadjoint.NoDerivative;

class Input {
  static double h(double x, double y) {
    return x * y;
  }

  static double h(float x, float y) {
    return x * y;
  }

  double instance(double x) {
    return x;
  }

  private static double hidden(double x) {
    return x;
  }

  static int rounded(double x) {
    return (int) x;
  }

  static double constant(int n, @NoDerivative double x) {
    return n + x;
  }

  static double total(double[][] a) {
    return a[0][0];
  }

  static double named(double result) {
    return result;
  }

  static double twins(double x, double xDot) {
    return x * xDot;
  }

  static <T> double generic(T label, double x) {
    return x;
  }

  static double sum(List<Double> all, double x) {
    return all.size() + x;
  }

  @DerivativeRule(of = Input.class, method = "nothing")
  static class NoSuchMethod {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class)
  static class NoName {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = double.class, method = "h")
  static class NoClass {
    //   ^ ERROR [RuleMethod]
  }

  @DerivativeRule(of = Input.class, method = "h")
  static class Ambiguous {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "h", types = {double.class, int.class})
  static class OtherTypes {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "h", parameters = "x", types = {double.class, double.class})
  static class Lengths {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "instance")
  static class OfAnInstance {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "hidden")
  static class OfAPrivateMethod {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "rounded")
  static class OfAnInteger {
    //   ^ ERROR [RuleMethod]
    static double jvp(double x, double xDot, int result) {
      //          ^ ERROR [RuleResult]
      return xDot;
    }
  }

  @DerivativeRule(of = Input.class, method = "constant")
  static class OfConstants {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      //          ^ ERROR [RuleArgument]
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "total")
  static class OfAMatrix {
    //   ^ ERROR [RuleMethod]
    static void vjpA(double[][] aBar, double resultBar) {
      aBar[0][0] += resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "named")
  static class ReservedName {
    //   ^ ERROR [RuleMethod]
    static double vjpResult(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "twins")
  static class NameOfATangent {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(of = Input.class, method = "generic")
  static class Generic {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule
  static class WithoutValue {
    //   ^ ERROR [RuleMethod]
    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule(parameters = "x")
  static class NamesOfItsOwn {
    //   ^ ERROR [RuleMethod]
    static double value(double x) {
      return x;
    }

    static double vjpX(double resultBar) {
      return resultBar;
    }
  }

  @DerivativeRule
  static class TwoValues {
    //   ^ ERROR [RuleMethod]
    static double value(double x) {
      return x;
    }

    static double value(double x, double y) {
      return x;
    }
  }
}
