package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Matrices {
  private Matrices() {}

  /** Reads a matrix and a vector. */
  @Differentiable
  static double bilinear(double[][] a, double[] x, @NoDerivative int[][] order) {
    return a[0][order[0][0]] * x[0];
  }

  /** Gives an array of arrays. */
  @Differentiable
  static double[][] outer(double[] x) {
    return new double[][] {x, x};
  }

  /** Records, and arrays of them. */
  @Differentiable
  static Vector total(Vector[] vectors, Vector first) {
    return vectors.length == 0 ? first : vectors[0];
  }

  @Differentiable
  record Vector(double x, double y) {
    @Differentiable
    void into(double[] out) {
      out[0] = x;
    }
  }
}
