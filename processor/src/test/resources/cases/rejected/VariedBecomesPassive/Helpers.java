import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Helpers that stay calls are judged by all that their callers give them: one that gives what varies is enough. */
final class Helpers {
  @Differentiable
  static double constantThenVaried(double x, @NoDerivative double c) {
    double[] constant = {c};
    double[] varied = {x};
    return element(x, constant, 2) + element(x, varied, 1);
  }

  static double element(double x, double[] t, int n) {
    if (n > 0) return element(x, t, n - 1);
    return x * (int) t[0];
    //         ^ ERROR [VariedBecomesPassive] t
  }

  /** One array under two names. */
  @Differentiable
  static double twice(double x, @NoDerivative double c) {
    double[] t = {c};
    return both(x, t, t, 2);
  }

  static double both(double x, double[] a, double[] b, int n) {
    if (n > 0) return both(x, a, b, n - 1);
    a[0] = x;
    return x * (int) b[0];
    //         ^ ERROR [VariedBecomesPassive] b
  }

  /** Each call of itself gives it the other way round. */
  @Differentiable
  static double exchanged(double x, @NoDerivative double c) {
    return exchange(x, c, 2);
  }

  static double exchange(double x, double c, int n) {
    if (n > 0) return exchange(c, x, n - 1);
    return x * (int) c;
    //         ^ ERROR [VariedBecomesPassive] c
  }

  /** The array becomes a row of another, which is written. */
  @Differentiable
  static double row(double x, @NoDerivative double c) {
    double[][] m = {{c}};
    double[] row = {c};
    place(m, row, x, 2);
    m[0][0] = x;
    return x * whole(row, 2);
  }

  static void place(double[][] m, double[] row, double x, int n) {
    if (n > 0) place(m, row, x, n - 1);
    else m[0] = row;
  }

  static double whole(double[] row, int n) {
    if (n > 0) return whole(row, n - 1);
    return (int) row[0];
    //     ^ ERROR [VariedBecomesPassive] row
  }

  @Differentiable
  record Pair(double a, double[] v) {}

  /** What the record refers to is written under another name. */
  @Differentiable
  static double inARecord(double x, @NoDerivative double c) {
    double[] t = {c};
    Pair pair = new Pair(c, t);
    t[0] = x;
    return part(x, pair, 2);
  }

  static double part(double x, Pair pair, int n) {
    if (n > 0) return part(x, pair, n - 1);
    return x * (int) pair.v()[0];
    //         ^ ERROR [VariedBecomesPassive] pair
  }

  /** The element is written after the call, which comes again in the next iteration. */
  @Differentiable
  static double nextIteration(double x, @NoDerivative double c) {
    double[] t = {c};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += later(x, t, 2);
      t[0] = sum;
    }
    return sum;
  }

  static double later(double x, double[] t, int n) {
    if (n > 0) return later(x, t, n - 1);
    return x * (int) t[0];
    //         ^ ERROR [VariedBecomesPassive] t
  }

  /** Who calls the function gives it what varies. */
  @Differentiable
  static double captured(double x, @NoDerivative double c) {
    return Applied.twice(y -> y * truncated(c + y, 2), x);
  }

  static final class Applied {
    @Differentiable
    static double twice(DoubleUnaryOperator f, double x) {
      return f.applyAsDouble(f.applyAsDouble(x));
    }
  }

  static double truncated(double c, int n) {
    if (n > 0) return truncated(c, n - 1);
    return (int) c;
    //     ^ ERROR [VariedBecomesPassive] c
  }

  /** Another helper writes into the array, through a third. */
  @Differentiable
  static double written(double x, @NoDerivative double c) {
    double[] t = {c};
    write(x, t, 2);
    return read(x, t, 2);
  }

  static void write(double x, double[] t, int n) {
    if (n > 0) writeOn(t, x, n - 1);
    else t[0] = x;
  }

  static void writeOn(double[] t, double x, int n) {
    write(x, t, n);
  }

  static double read(double x, double[] t, int n) {
    if (n > 0) return read(x, t, n - 1);
    return x * (int) t[0];
    //         ^ ERROR [VariedBecomesPassive] t
  }

  /** One helper gives an array back, and it is written where it has come to. */
  @Differentiable
  static double givenBack(double x, @NoDerivative double c) {
    double[] t = {c};
    same(t, 3)[0] = x;
    return x * rounded(t, 2);
  }

  static double[] same(double[] t, int n) {
    return n == 0 ? t : same(t, n - 1);
  }

  static double rounded(double[] t, int n) {
    if (n > 0) return rounded(t, n - 1);
    return Math.round(t[0]);
    //               ^ ERROR [VariedBecomesPassive] t
  }

  /** The whole number is judged where it is given back: it comes from a constant here and from what varies there. */
  @Differentiable
  static double result(double x, @NoDerivative double c) {
    double fine = bucket(x, c, 2) * x;
    return fine * bucket(x, x * c, 2);
    //                  ^ ERROR [VariedBecomesPassive] x
  }

  static int bucket(double x, double c, int n) {
    return n > 0 ? bucket(x, c, n - 1) : (int) c;
  }
}
