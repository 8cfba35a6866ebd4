import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double loss(double[] w, double scale) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) sum += Math.cos(w[i] * scale) * (i + 1);
    return sum;
  }

  // What carries no derivative may be the gradient of anything, and be handed on as a whole
  @Differentiable
  static double passively(double[] w, double x) {
    double[] fixed = {1, 2};
    InputDerivatives.RowsGradient ofRows = InputDerivatives.rowsGradient(new double[][] {{1, 2}, {3}}, fixed);
    Object kept = InputDerivatives.writingGradient(fixed);
    double sum = kept == null ? 0 : component(InputDerivatives.lossGradient(new double[] {3, 4}, 0.5), 1);
    for (double e : w) sum += e * x * ofRows.b()[1] * ofRows.a()[0][1];
    return sum;
  }

  static double component(InputDerivatives.LossGradient gradient, int i) {
    return gradient.w()[i] * gradient.scale();
  }

  @Differentiable
  static double rows(double[][] a, double[] b) {
    return a[0][1] * b[1] * b[1];
  }

  @Differentiable
  static double writing(double[] x) {
    x[0] *= x[1];
    return x[0];
  }
}
