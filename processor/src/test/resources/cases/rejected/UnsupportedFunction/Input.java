import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double boxes(Function<Double, Double> f, double x) {
  //                                           ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double generic(Function<? super Point, double[]> f, double x) {
  //                                                      ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double runs(Runnable f, double x) {
  //                          ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double plain(ToDoubleFunction<Object> f, double x) {
  //                                           ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double wildcard(ToDoubleFunction<? super Point> f, double x) {
  //                                                     ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double nothing(Sink sink, double x) {
  //                         ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double ofFunctions(Twice twice, double x) {
  //                              ^ ERROR [UnsupportedFunction]
    return x;
  }

  @Differentiable
  static double constant(@NoDerivative Supplier<Double> f, double x) {
    return x;
  }

  interface Sink {
    void take(double x);
  }

  interface Twice {
    double of(DoubleUnaryOperator f, double x);
  }

  @Differentiable
  record Point(double x, double y) {}
}
