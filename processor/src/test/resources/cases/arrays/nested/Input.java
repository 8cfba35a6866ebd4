import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double bilinear(double[][] a, double[] x, float[][] weights) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] == null) continue;
      for (int j = 0; j < a[i].length; j++) {
        sum += a[i][j] * a[i][j] * x[i];
      }
    }
    return sum + weights[0][1] * x[0];
  }

  @Differentiable
  static void scale(double[][][] cube, double factor) {
    for (double[][] plane : cube) {
      for (double[] row : plane) {
        for (int i = 0; i < row.length; i++) {
          row[i] = row[i] * factor * row[i];
        }
      }
    }
  }

  @Differentiable
  static double[][] outer(double[] x, double[] y) {
    double[][] product = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        product[i][j] = x[i] * y[j];
      }
    }
    return product;
  }

  @Differentiable
  static double[][] same(double[][] a, @NoDerivative double[][] constant, double[] out) {
    out[0] = a[0][0] * constant[1][0] + out[1];
    return a;
  }

  @Differentiable
  static double[][] twice(double[] x) {
    double[] row = {x[0] * x[1], x[2]};
    return new double[][] {row, row, null, x};
  }
}
