import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double of(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
  }

  @Differentiable
  static double parameter(double[] w, double x) {
    return of(t -> { w[0] += t; return w[0]; }, x) * w[0];
    //        ^ ERROR [WrittenByFunction]
  }

  @Differentiable
  static double local(double x) {
    double[] sum = new double[1];
    double y = of(t -> { sum[0] += t * x; return t; }, x);
    //            ^ ERROR [WrittenByFunction]
    return y + sum[0];
  }

  @Differentiable
  static double through(double[] w, double x) {
    return of(t -> put(w, t), x) * w[0];
    //        ^ ERROR [WrittenByFunction]
  }

  /** Who is given what a function returns may write it. */
  @Differentiable
  static double returned(double[] w, double x) {
    return of(t -> Other.first(() -> w, t), x) * w[0];
    //        ^ ERROR [WrittenByFunction]
  }

  @Differentiable
  static double ownReturned(double[] w, double x) {
    return of(t -> Other.first(() -> new double[] {w[0], t}, t), x) * w[0];
  }

  static double put(double[] w, double t) {
    w[0] = t;
    return t;
  }

  /** A helper of the same class has the function inside. */
  @Differentiable
  static double helper(double[] w, double x) {
    return inside(t -> { w[0] += t; return w[0]; }, x) * w[0];
  }

  static double inside(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
  }
}

class Other {
  @Differentiable
  static double first(Supplier<double[]> f, double x) {
    double[] row = f.get();
    row[0] *= x;
    return row[0];
  }
}
