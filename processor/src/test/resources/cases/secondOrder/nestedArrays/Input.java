import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
  @Differentiable
  static double loss(double[] w, double scale) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) sum += Math.sin(w[i] * scale) * w[w.length - 1 - i];
    return sum;
  }

  @Differentiable
  static double gradient(double[] w, double scale) {
    var d = InputDerivatives.lossGradient(w, scale);
    double sum = d.scale() * d.scale();
    for (int i = 0; i < w.length; i++) sum += d.w()[i] * w[i] * (i + 1);
    return sum;
  }

  @Differentiable
  static double unused(double[] w, double scale) {
    return InputDerivatives.lossGradient(w, scale).scale() * scale + InputDerivatives.lossValueAndGradient(w, 2).value();
  }

  @Differentiable
  static double tangent(double[] w, double[] direction, double scale) {
    if (direction.length != w.length) return 0;
    var along = InputDerivatives.lossJvp(w, scale, direction, scale * scale);
    return along.tangent() * scale + along.value();
  }

  @Differentiable(order = 2)
  static double declared(double[] w, double scale) {
    double product = scale;
    for (double e : w) product *= 1 + e * e * scale;
    return product;
  }

  @Differentiable
  static double curvature(double[] w, double[] direction, double scale) {
    if (direction.length != w.length) return 0;
    double sum = 0;
    for (double e : InputDerivatives.declaredHvp(w, scale, direction, 1).w()) sum += e * scale;
    return sum;
  }

  @Differentiable
  static double alongItself(double[] w, double scale) {
    return InputDerivatives.lossJvp(w, scale, w, 0).tangent();
  }

  @Differentiable
  static double descent(double[] start, double rate) {
    double[] w = start.clone();
    for (int step = 0; step < 3; step++) {
      var d = InputDerivatives.lossValueAndGradient(w, 0.5);
      if (d.value() > 100) break;
      for (int i = 0; i < w.length; i++) w[i] -= 0.01 * rate * d.gradient().w()[i];
    }
    return loss(w, 0.5);
  }

  @Differentiable
  static double inABranch(double[] w, double x) {
    double[] slope = x > 0 ? InputDerivatives.lossGradient(w, x).w() : w.clone();
    double sum = 0;
    for (double e : slope) sum += e * e * x;
    return sum;
  }

  @Differentiable
  static double changedAfterwards(double[] w, double x) {
    double[] slope = InputDerivatives.lossGradient(w, x).w();
    for (int i = 0; i < slope.length; i++) {
      slope[i] *= x;
      w[i] = slope[i] * w[i];
    }
    double[] again = InputDerivatives.lossGradient(w, x).w();
    double sum = 0;
    for (int i = 0; i < slope.length; i++) sum += again[i] * slope[i];
    return sum;
  }

  @Differentiable
  static double ofTwo(double[] a, float[] b, int[] numbers, @NoDerivative double[] fixed, int n) {
    double sum = n;
    for (int i = 0; i < a.length; i++) sum += a[i] * a[i] * b[i % 2] * fixed[i % 2] * numbers[i % 2] * n;
    return sum;
  }

  @Differentiable
  static double ofMany(double[] a, float x) {
    int[] numbers = {2, 3};
    double[] fixed = {0.5, 0.25};
    float[] b = {x, x * x};
    var d = InputDerivatives.ofTwoGradient(a, b, numbers, fixed, 2);
    numbers[0] = 100;
    fixed[1] = 100;
    b[0] = 100;
    double sum = d.b()[0] * d.b()[1];
    for (double e : d.a()) sum += e * x;
    return sum;
  }

  @Differentiable
  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * a[i] * b[i];
    return sum;
  }

  @Differentiable
  static double sameTwice(double[] a) {
    var d = InputDerivatives.productGradient(a, a);
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += d.a()[i] * (i + 1) + d.b()[i] * a[i];
    return sum;
  }

  @Differentiable
  static double stored(double[] a, double x) {
    double[][] rows = new double[2][];
    rows[0] = InputDerivatives.lossGradient(a, x).w();
    rows[1] = rows[0];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      rows[1][i] += a[i] * x;
      sum += rows[0][i] * rows[1][i];
    }
    return sum;
  }

  @Differentiable
  static double ofConstants(double[] a, double x) {
    double[] c = {1, 2};
    double[] slope = InputDerivatives.lossGradient(c, x).w();
    return slope[0] * slope[1] + InputDerivatives.lossGradient(a, 3).scale() + InputDerivatives.lossGradient(new double[0], x).scale();
  }

  @Differentiable
  static double twice(double[] w, double x) {
    double sum = 0;
    for (double e : InputDerivatives.gradientGradient(w, x).w()) sum += e * x;
    return sum + InputDerivatives.alongItselfJvp(w, x, w, 1).tangent();
  }

  // What is stored into a gradient is the caller's own
  @Differentiable
  static double intoGradient(double x) {
    var d = InputDerivatives.productGradient(new double[] {1, 2}, new double[] {x, 3});
    d.b()[0] = x;
    return d.b()[0] * x * d.a()[0] + d.b()[1];
  }

  @Differentiable
  static double orNull(double[] w, double x) {
    return w == null ? x * x * x : w[0] * x;
  }

  @Differentiable
  static double ofNull(double x) {
    return InputDerivatives.orNullGradient(null, x).x() + InputDerivatives.orNullJvp(null, x, null, x).tangent();
  }
}
