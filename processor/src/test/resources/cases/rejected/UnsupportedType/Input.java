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
  static double matrix(double[][] a) {
  //                              ^ ERROR [UnsupportedType]
    return a[0][0];
  }

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
