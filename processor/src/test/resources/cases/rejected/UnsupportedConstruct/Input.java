import java.util.List;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double box(double x) {
    Double y = x;
    //         ^ ERROR [UnsupportedConstruct]
    return y;
    //     ^ ERROR [UnsupportedConstruct]
  }

  @Differentiable
  static double list(double x) {
    List<Double> values = List.of(x, 2.0);
    //                           ^ ERROR [UnknownDerivative]
    return values.get(0);
    //               ^ ERROR [UnknownDerivative]
    //               ^ ERROR [UnsupportedConstruct]
  }

  @Differentiable
  static double object(double x) {
    Pair p = new Pair(x, x);
    //       ^ ERROR [UnsupportedConstruct]
    return p.a();
    //        ^ ERROR [UnknownDerivative]
  }

  record Pair(double a, double b) {}

  static boolean halve(double[] x) {
    x[0] *= 0.5;
    return true;
  }

  /** What runs only where assertions are on has no derivative. */
  @Differentiable
  static double asserted(double[] x) {
    if (x.length > 1) assert halve(x);
    //                ^ ERROR [UnsupportedConstruct]
    return x[0] * x[1];
  }

  static <T> T same(T value) {
    return value;
  }

  /** What a type parameter stands for is never a primitive type. */
  @Differentiable
  static double generic(double x) {
    return same(x);
    //         ^ ERROR [UnsupportedConstruct]
    //          ^ ERROR [UnsupportedConstruct]
  }
}
