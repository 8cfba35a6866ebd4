package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Parameters called out are written; see the test for what stands behind the checks. */
final class Checked {
  private Checked() {}

  @Differentiable
  static double[] f(double[] outA, double[] b, @NoDerivative double[] c, float[] d, double s) {
    return b;
  }

  @Differentiable
  static double g(double[] a, double[] b, @NoDerivative float[] outScratch) {
    return a[0];
  }

  @Differentiable
  static double h(double[] a, int[] outOrder, int[] from, String[] names) {
    return a[0];
  }

  @Differentiable
  static double k(double[] outA, float[] b, @NoDerivative double[][] table, @NoDerivative float[][][] blocks) {
    return b[0];
  }
}
