import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double none() {
  //            ^ ERROR [NoDifferentiableParameter]
    return 1;
  }

  @Differentiable
  static double integral(int n, boolean b, String s) {
  //            ^ ERROR [NoDifferentiableParameter]
    return n;
  }

  @Differentiable
  static double constant(@NoDerivative double x, @NoDerivative double[] a) {
  //            ^ ERROR [NoDifferentiableParameter]
    return x;
  }
}
