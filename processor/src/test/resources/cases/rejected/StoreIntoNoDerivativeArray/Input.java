import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double stored(double x, @NoDerivative double[] buffer) {
    double y = x * x;
    buffer[0] = y;
    //        ^ ERROR [StoreIntoNoDerivativeArray]
    buffer[1] = 3;
    return buffer[0];
  }

  @Differentiable
  static double filled(double x, @NoDerivative double[] buffer) {
    Arrays.fill(buffer, x);
    //         ^ ERROR [StoreIntoNoDerivativeArray]
    return buffer[0];
  }

  @Differentiable
  static double copied(double[] a, @NoDerivative double[] buffer) {
    System.arraycopy(a, 0, buffer, 0, a.length);
    //              ^ ERROR [StoreIntoNoDerivativeArray]
    return buffer[0];
  }

  @Differentiable
  static double variable(double x) {
    @NoDerivative double[] buffer = new double[2];
    buffer[0] = x * x;
    //        ^ ERROR [StoreIntoNoDerivativeArray]
    buffer[1] = 3;
    return buffer[0];
  }
}
