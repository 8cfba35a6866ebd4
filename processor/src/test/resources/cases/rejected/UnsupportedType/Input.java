import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double list(double x, List<Double> values) {
  //                                        ^ ERROR [UnsupportedType]
    return x;
  }

  @Differentiable
  static double record(double x, Plain plain) {
  //                                   ^ ERROR [UnsupportedType]
    return x;
  }

  record Plain(double number) {}

  @Differentiable
  record Holder(double x, Plain plain, @NoDerivative Plain constant) {}
  //                            ^ ERROR [UnsupportedType]

  @Differentiable
  static double box(double x, Double y) {
  //                                 ^ ERROR [UnsupportedType]
    return x;
  }

  @Differentiable
  static double constant(double x, @NoDerivative List<Double> values) {
    return x;
  }

  @Differentiable
  record Point(double x) {}

  @Differentiable
  static double above(double x, List<? super Point> points) {
  //                                                ^ ERROR [UnsupportedType]
    return x;
  }

  @Differentiable
  static double any(double x, List<?> points) {
  //                                  ^ ERROR [UnsupportedType]
    return x;
  }

  @Differentiable
  static double closedAroundOpen(double x, List<List<? extends Point>> points) {
  //                                                                   ^ ERROR [UnsupportedType]
    return x;
  }

  @Differentiable
  record OfSubtypes(double x, List<? extends Point> points) {}
  //                                                ^ ERROR [UnsupportedType]

  @Differentiable
  static List<? extends Point> result(double x, List<Point> points) {
  //                           ^ ERROR [NoDerivativeResult]
    return x > 0 ? points : List.of(new Point(x));
  }

  @Differentiable
  static double someOf(double x, List<Point> points) {
    return x * sum(points);
    //             ^ ERROR [UnsupportedConstruct] points
  }

  private static double sum(List<? super Point> points) {
    return points.size();
    //                ^ ERROR [UnknownDerivative] points
  }
}
