package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Methods of every kind of signature, with sweeps written by hand beside them. */
public final class Simple {
  private Simple() {}

  @Differentiable
  public static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double weighted(double[] a, float k, @NoDerivative double[] w) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += k * a[i] * w[i];
    }
    return sum;
  }

  @Differentiable
  static void scale(double[] u, double k, float[] v) {
    for (int i = 0; i < u.length; i++) {
      u[i] *= k;
    }
  }

  @Differentiable
  static double[] pick(double[] a, double[] b, boolean first) {
    return first ? a : b;
  }

  @Differentiable
  static float sum(float... terms) {
    float sum = 0;
    for (float term : terms) {
      sum += term;
    }
    return sum;
  }

  @Differentiable
  static double[] line(double slope, double start, int length) throws java.io.IOException {
    if (length < 0) {
      throw new java.io.IOException("no line of length " + length);
    }
    double[] line = new double[length];
    for (int i = 0; i < length; i++) {
      line[i] = start + slope * i;
    }
    return line;
  }
}
