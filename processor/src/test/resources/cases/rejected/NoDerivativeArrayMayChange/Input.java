package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
  private Input() {}

  @Differentiable
  static double readAfter(double x, @NoDerivative double[] buffer) {
    Other.fill(x, buffer);
    //        ^ ERROR [NoDerivativeArrayMayChange]
    return buffer[0];
  }

  @Differentiable
  static double readInTheNextIteration(double[] w, @NoDerivative double[] data, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Other.dot(w, data);
      //              ^ ERROR [NoDerivativeArrayMayChange]
    }
    return sum;
  }

  /** Whoever calls this may look at what the callee has left behind. */
  @Differentiable
  static double once(double[] w, @NoDerivative double[] data) {
    return Other.dot(w, data);
    //              ^ ERROR [NoDerivativeArrayMayChange]
  }

  /** Nobody looks at it any more. */
  @Differentiable
  static double local(double[] w) {
    @NoDerivative double[] data = new double[] {1, 2};
    return Other.dot(w, data);
  }

  /** The way out. */
  @Differentiable
  static double copies(double[] w, @NoDerivative double[] data, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Other.dot(w, data.clone());
    }
    return sum;
  }
}

final class Other {
  private Other() {}

  @Differentiable
  static void fill(double x, double[] out) {
    out[0] = x * x;
  }

  @Differentiable
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
