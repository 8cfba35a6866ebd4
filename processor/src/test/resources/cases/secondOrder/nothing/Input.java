import org.jadjoint.Differentiable;

final class Input {
  @Differentiable(order = 2)
  record Buffer(double[] a, double s) {}

  @Differentiable(order = 2)
  static Buffer noStructure(double x, double[] y) {
    return null;
  }

  @Differentiable(order = 2)
  static double[] noArray(double x, double[] y) {
    return null;
  }

  @Differentiable(order = 2)
  static double[][] noRows(double x, double[] y) {
    return new double[][] {null, x > 0 ? null : new double[] {x * x * y[0]}};
  }

  @Differentiable(order = 2)
  static Buffer perhaps(double x, double[] y) {
    return x > 0 ? null : new Buffer(y, x * x * x);
  }
}
