package lib;

import org.jadjoint.Differentiable;

public final class Lib {
  private Lib() {}

  /** Keeps something for its reverse sweep. */
  @Differentiable
  public static double wave(double x) {
    double s = x;
    for (int i = 0; i < 3; i++) {
      s = Math.sin(s) * x;
    }
    return s;
  }

  @Differentiable
  public static void square(double[] a) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= a[i];
    }
  }

  @Differentiable
  public static void scale(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= b[i];
    }
  }

  @Differentiable
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
