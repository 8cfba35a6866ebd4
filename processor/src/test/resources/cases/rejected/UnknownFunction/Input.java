import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  record Line(double slope) {
    double at(double x) {
      return slope * x;
    }
  }

  @Differentiable
  static double ofWhatChanges(double x) {
    Line line = new Line(x);
    DoubleUnaryOperator f = line::at;
    //                      ^ ERROR [UnknownFunction] x → line
    line = new Line(1);
    return f.applyAsDouble(x);
    //                    ^ ERROR [UnknownFunction] x → line → f
  }

  static double at(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
    //                    ^ ERROR [UnknownDerivative] x
    //                    ^ ERROR [UnsupportedConstruct]
    //                    ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double library(double x, double[] y) {
    Arrays.setAll(y, i -> x * i);
    //           ^ ERROR [UnknownDerivative] y
    return y[0] + Arrays.stream(y).map(t -> t * x).sum();
    //                                                ^ ERROR [UnknownDerivative] y
  }

  @Differentiable
  static double chosen(double x, boolean up) {
    return at(up ? t -> t * x : t -> t, 2);
    //             ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double assignedAgain(double x) {
    DoubleUnaryOperator f = t -> t * x;
    //                      ^ ERROR [UnknownFunction] x
    f = t -> t;
    return at(f, 2);
  }

  static double reassigning(DoubleUnaryOperator f, double x) {
    if (f == null) f = Math::sin;
    return f.applyAsDouble(x);
    //                    ^ ERROR [UnknownFunction] x → f
  }

  @Differentiable
  static double assignedInside(double x) {
    return reassigning(t -> t * x, 2);
    //                 ^ ERROR [UnknownFunction] x
  }

  static double boxed(Function<Double, Double> f, double x) {
    return f.apply(x);
    //            ^ ERROR [UnsupportedConstruct] x → t
    //             ^ ERROR [UnsupportedConstruct] x
  }

  @Differentiable
  static double boxes(double x) {
    return boxed(t -> t * 2, x);
    //                ^ ERROR [UnsupportedConstruct] x → t
  }

  static double composed(DoubleUnaryOperator f, double x) {
    return f.andThen(t -> t + 1).applyAsDouble(x);
    //                                        ^ ERROR [UnknownFunction] a → f
  }

  @Differentiable
  static double ofInterface(double a, double x) {
    return composed(t -> t * a, x);
    //              ^ ERROR [UnknownFunction] a
  }

  static double kept(DoubleUnaryOperator f, double x) {
    last = f;
    //   ^ ERROR [ActiveForeignWrite] a → f
    return f.applyAsDouble(x);
  }

  static DoubleUnaryOperator last = Math::sin;

  @Differentiable
  static double remembered(double a, double x) {
    return kept(t -> t * a, x);
    //          ^ ERROR [UnknownFunction] a
  }

  @Differentiable
  static double constant(double a, double x) {
    return notDifferentiated(t -> t * a, x);
    //                       ^ ERROR [UnknownFunction] a
  }

  static double notDifferentiated(@NoDerivative DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
    //                    ^ ERROR [UnknownFunction] a
  }

  static double deeper(DoubleUnaryOperator f, double x, int n) {
    return n == 0 ? f.applyAsDouble(x) : deeper(t -> f.applyAsDouble(t) + 1, x, n - 1);
    //                                          ^ ERROR [UnknownFunction]
  }

  @Differentiable
  static double endless(double a, double x, int n) {
    return deeper(t -> t * a, x, n);
  }

  @Differentiable
  static double attempt(double a, double x) {
    return at(
        t -> {
          try {
        //^ ERROR [ActiveTryCatch] x
            return t * a;
          } finally {
            System.out.println();
          }
        },
        x);
  }

  static double severalOf(double x, DoubleUnaryOperator... fs) {
    return fs[0].applyAsDouble(x);
    //                        ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double surplus(double x) {
    return severalOf(2, t -> t * x, t -> t);
    //                  ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double foreign(double x) {
    return at(Library::h, x);
  }

  @Differentiable
  static double instance(double[] x) {
    return measured(double[]::clone, x);
  }

  static double measured(Function<double[], double[]> f, double[] x) {
    return f.apply(x)[0];
    //            ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double elsewhere(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x);
  }

  @Differentiable
  static double stored(double x) {
    return elsewhere(last, x);
    //              ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double given(double x, boolean up) {
    return elsewhere(up ? t -> t * x : t -> t, 2);
    //              ^ ERROR [UnknownFunction] x
  }

  @Differentiable
  static double passive(double x) {
    return elsewhere(last, 2) * x;
  }

  @Differentiable
  static double replaced(DoubleUnaryOperator f, double x) {
    //                                       ^ ERROR [UnknownFunction]
    if (x > 0) f = Math::sin;
    return f.applyAsDouble(x);
  }

  @Differentiable
  static double keeping(DoubleUnaryOperator f, double x) {
    //                                      ^ ERROR [UnknownFunction] f
    last = f;
    //   ^ ERROR [ActiveForeignWrite] f
    return f.andThen(Math::sin).applyAsDouble(x);
    //                                       ^ ERROR [UnknownFunction] f
  }

  @Differentiable
  static double never(double x) {
    return at(t -> { throw new IllegalStateException(); }, x);
  }
}

class Library {
  static double h(double x) {
    return x;
  }
}
