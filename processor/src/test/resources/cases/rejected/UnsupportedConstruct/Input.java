import java.util.List;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double box(double x) {
    Double y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return y;
    //     ^ ERROR [UnsupportedConstruct] x → y
  }

  @Differentiable
  static double list(double x) {
    List<Double> values = List.of(x, 2.0);
    //                           ^ ERROR [UnknownDerivative] x
    return values.get(0);
    //               ^ ERROR [UnknownDerivative] x → values
    //               ^ ERROR [UnsupportedConstruct] x → values
  }

  @Differentiable
  static double object(double x) {
    Pair p = new Pair(x, x);
    //       ^ ERROR [UnsupportedConstruct] x
    return p.a;
    //      ^ ERROR [UnsupportedConstruct] x → p
  }

  static final class Pair {
    final double a;
    final double b;

    Pair(double a, double b) {
      this.a = a;
      this.b = b;
    }
  }

  static boolean halve(double[] x) {
    x[0] *= 0.5;
    return true;
  }

  /** What runs only where assertions are on has no derivative. */
  @Differentiable
  static double asserted(double[] x) {
    if (x.length > 1) assert halve(x);
    //                ^ ERROR [UnsupportedConstruct] x
    return x[0] * x[1];
  }

  static <T> T same(T value) {
    return value;
  }

  /** What a type parameter stands for is never a primitive type. */
  @Differentiable
  static double generic(double x) {
    return same(x);
    //         ^ ERROR [UnsupportedConstruct] x
    //          ^ ERROR [UnsupportedConstruct] x
  }

  @Differentiable
  record Disc(double r) {}

  @Differentiable
  static double asObjects(double x) {
    Disc[] discs = {new Disc(x)};
    return constants(discs, discs);
    //               ^ ERROR [UnsupportedConstruct] x → discs
  }

  private static double constants(Object[] objects, Disc[] discs) {
    objects[0] = new Disc(2);
    return discs[0].r();
  }
}
