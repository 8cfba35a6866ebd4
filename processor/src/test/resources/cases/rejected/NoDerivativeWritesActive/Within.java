import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** An active array that is reached as a constant inside of what a helper is given, or returns. */
class Within {
  @Differentiable
  record Tied(double[] w, double[] v) {}

  @Differentiable
  record Half(double[] w, @NoDerivative double[] v) {}

  static void overwrite(Tied t, int depth) {
    if (depth > 0) {
      overwrite(t, depth - 1);
      return;
    }
    t.v()[0] = 3;
  }

  static void overwriteHalf(Half t, int depth) {
    if (depth > 0) {
      overwriteHalf(t, depth - 1);
      return;
    }
    t.v()[0] = 3;
  }

  static void overwriteRow(double[][] m, int depth) {
    if (depth > 0) {
      overwriteRow(m, depth - 1);
      return;
    }
    m[1][0] = 3;
  }

  static Tied made(double x, @NoDerivative double[] z, int depth) {
    if (depth > 0) {
      return made(x, z, depth - 1);
    }
    return new Tied(new double[] {x, 1}, z);
  }

  @Differentiable
  static double inARecord(double x, double y) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    overwrite(new Tied(new double[] {1, 2}, z), 1);
    //       ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * y;
  }

  @Differentiable
  static double inARow(double x, double y) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    double[][] m = {{1, 2}, z};
    overwriteRow(m, 1);
    //          ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * y;
  }

  @Differentiable
  static double inAComponent(double x, double y) {
    double[] q = {x, y};
    Half half = new Half(new double[] {1, 2}, q);
    overwriteHalf(half, 1);
    //           ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * y;
  }

  @Differentiable
  static double inAResult(double x, double y) {
    double[] q = {x, y};
    Tied t = made(x, q, 1);
    //           ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * y + t.w()[0];
  }
}
