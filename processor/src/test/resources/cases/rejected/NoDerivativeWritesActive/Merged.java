import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** An active array and a constant name of it meet in one variable, or the constant is known as something else than an array. */
class Merged {
  @Differentiable
  record Table(@NoDerivative double[] k, double s) {}

  @Differentiable
  record Both(double[] a, @NoDerivative double[] k) {}

  static double five(double[] w, int depth) {
    if (depth > 0) return five(w, depth - 1);
    w[0] = 5;
    return w[1];
  }

  static double fiveOf(@NoDerivative double[] k, int depth) {
    if (depth > 0) return fiveOf(k, depth - 1);
    k[0] = 5;
    return k[1];
  }

  static double[] pick(double[] a, double[] b, boolean c) {
    return c ? a : b;
  }

  @Differentiable
  static double chosen(double x, double y, boolean c) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    double[] w = c ? z : q;
    w[0] = 5;
    //   ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * x;
  }

  @Differentiable
  static double inALoop(double x, double y, boolean c) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    double[] w = z;
    for (int i = 0; i < 2; i++) {
      Arrays.fill(w, i);
      //         ^ ERROR [NoDerivativeWritesActive] x → q
      w = q;
    }
    return q[0] * x;
  }

  @Differentiable
  static double picked(double x, double y, boolean c) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    double[] w = pick(z, q, c);
    five(w, 1);
    //  ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * x;
  }

  @Differentiable
  static double component(double x, double y, boolean c) {
    double[] q = {x, y};
    Table table = new Table(q, x);
    double[] w = c ? table.k() : q;
    w[0] = 5;
    //   ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * x;
  }

  @Differentiable
  static double components(double x, double y, boolean c) {
    double[] q = {x, y};
    Both both = new Both(q, q);
    double[][] rows = {both.k(), both.a()};
    rows[0][1] = 5;
    //         ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * x + q[1];
  }

  @Differentiable
  static double given(double x, double y, boolean c) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    return fiveOf(z, 1) * q[0] * x;
    //           ^ ERROR [NoDerivativeWritesActive] x → q
  }

  /** A table of constants is no other name of what it meets. */
  @Differentiable
  static double apart(double x, double y, boolean c) {
    double[] q = {x, y};
    Table table = new Table(new double[] {1, 2}, x);
    double[] w = c ? table.k() : q;
    w[0] = 5;
    return w[1] * x;
  }

  @Differentiable
  static double asObject(double x, double y) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    Object o = z;
    //         ^ ERROR [NoDerivativeWritesActive] x → q
    ((double[]) o)[0] = 5;
    return q[0] * x;
  }

  @Differentiable
  static double inObjects(double x, double y) {
    double[] q = {x, y};
    @NoDerivative double[] z = q;
    Object[] all = {z};
    //              ^ ERROR [NoDerivativeWritesActive] x → q
    ((double[]) all[0])[0] = 5;
    return q[0] * x;
  }

  @NoDerivative
  static void clear(double[] w) {
    w[0] = 0;
  }

  @Differentiable
  static double componentGivenAway(double x, double y) {
    double[] q = {x, y};
    Table table = new Table(q, 1);
    clear(table.k());
    //   ^ ERROR [NoDerivativeWritesActive] x → q
    return q[0] * x;
  }
}
