import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double[] either(double[] a, @NoDerivative double[] b, boolean first) {
    return first ? a : b;
    //           ^ ERROR [ReturnsNoDerivativeArray] a
  }

  @Differentiable
  static double[] copied(double[] a, @NoDerivative double[] b, boolean first) {
    return first ? a : b.clone();
  }
}
