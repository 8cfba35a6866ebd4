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
}
