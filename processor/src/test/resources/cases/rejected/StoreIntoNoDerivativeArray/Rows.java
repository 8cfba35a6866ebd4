import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Rows of constants, handed on in a copy of what holds them. */
class Rows {
  @Differentiable
  record Table(double b, @NoDerivative double[][] k) {}

  static double[][] made(double x, double y, int d) {
    return d > 0 ? made(x, y, d - 1) : new double[][] {{x, 2}, {3, y}};
  }

  static void write(double[][] z, double y, int d) {
    if (d > 0) write(z, y, d - 1);
    else z[0][0] = 5 * y;
  }

  static double read(double[][] m, int d) {
    return d > 0 ? read(m, d - 1) : m[0][0];
  }

  static double read(Table t, int d) {
    return d > 0 ? read(t, d - 1) : t.k()[0][0];
  }

  @Differentiable
  static double variable(double x, double y) {
    double[][] m = made(x, y, 1);
    @NoDerivative double[][] k = m;
    double[][] z = Arrays.copyOf(k, 2);
    write(z, y, 1);
    //   ^ ERROR [StoreIntoNoDerivativeArray] y
    //   ^ ERROR [NoDerivativeWritesActive] x → m
    return read(m, 1) * x;
  }

  @Differentiable
  static double component(double x, double y) {
    Table t = new Table(x, new double[][] {{1, 2}, {3, 4}});
    double[][] z = t.k().clone();
    write(z, y, 1);
    //   ^ ERROR [StoreIntoNoDerivativeArray] y
    return read(t, 1) * x;
  }

  static double parameter(@NoDerivative double[][] k, double y, int d) {
    if (d > 0) return parameter(k, y, d - 1);
    double[][] z = k.clone();
    write(z, y, 1);
    //   ^ ERROR [StoreIntoNoDerivativeArray] y
    return read(k, 1) * y;
  }

  @Differentiable
  static double given(double x, double y) {
    double[][] k = {{1, 2}};
    return parameter(k, y, 1) * x + read(k, 1) * x;
  }
}
