import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double stored(double x, @NoDerivative double[] buffer) {
    double y = x * x;
    buffer[0] = y;
    //        ^ ERROR [StoreIntoNoDerivativeArray] x → y
    buffer[1] = 3;
    return buffer[0];
  }

  @Differentiable
  static double filled(double x, @NoDerivative double[] buffer) {
    Arrays.fill(buffer, x);
    //         ^ ERROR [StoreIntoNoDerivativeArray] x
    return buffer[0];
  }

  @Differentiable
  static double copied(double[] a, @NoDerivative double[] buffer) {
    System.arraycopy(a, 0, buffer, 0, a.length);
    //              ^ ERROR [StoreIntoNoDerivativeArray] a
    return buffer[0];
  }

  @Differentiable
  static double variable(double x) {
    @NoDerivative double[] buffer = new double[2];
    buffer[0] = x * x;
    //        ^ ERROR [StoreIntoNoDerivativeArray] x
    buffer[1] = 3;
    return buffer[0];
  }

  /** A helper that is seen to store there does it too. */
  @Differentiable
  static double helper(double x, @NoDerivative double[] buffer) {
    return squared(x, buffer, 1);
    //            ^ ERROR [StoreIntoNoDerivativeArray] x
  }

  static double squared(double x, double[] a, int depth) {
    if (depth > 0) {
      return squared(x, a, depth - 1);
    }
    a[0] = x * x;
    return x;
  }

  /** A helper whose derivative nobody calls, since it takes the array as constant, is looked into all the same. */
  @Differentiable
  static double unseen(double x) {
    double[] buffer = new double[1];
    fill(x, buffer, 2);
    return buffer[0];
  }

  static void fill(double x, @NoDerivative double[] buffer, int depth) {
    if (depth > 0) {
      fill(x, buffer, depth - 1);
      return;
    }
    buffer[0] = x * x;
    //        ^ ERROR [StoreIntoNoDerivativeArray] x
  }

  @Differentiable
  record Weights(double[] w, double bias) {}

  static void scaled(double[][] rows, double x, int depth) {
    if (depth > 0) {
      scaled(rows, x, depth - 1);
      return;
    }
    rows[1][0] *= x;
  }

  static void scaled(Weights[] all, double x, int depth) {
    if (depth > 0) {
      scaled(all, x, depth - 1);
      return;
    }
    all[1].w()[0] *= x;
  }

  /** What a helper reaches from its argument may be constants, too, that are read under another name. */
  @Differentiable
  static double inARow(double x, double y) {
    double[] q = {4, 5};
    @NoDerivative double[] z = q;
    double[][] rows = {{1, 2}, z};
    scaled(rows, x, 1);
    //    ^ ERROR [StoreIntoNoDerivativeArray] x
    return rows[0][0] * y + q[0] * y;
  }

  @Differentiable
  static double inARecord(double x, double y) {
    double[] q = {4, 5};
    @NoDerivative Weights z = new Weights(q, 1);
    Weights[] all = {new Weights(new double[] {1, 2}, 1), z};
    scaled(all, x, 1);
    //    ^ ERROR [StoreIntoNoDerivativeArray] x
    return all[0].w()[0] * y + q[0] * y;
  }
}
