package user;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Curves {
  @Differentiable
  static double averagePath(double spot, double drift, double vol, @NoDerivative double[] normals) {
    double s = spot;
    double sum = 0;
    for (int t = 0; t < normals.length; t++) {
      s *= Math.exp(drift + vol * normals[t]);
      sum += s;
    }
    return sum / normals.length;
  }

  @Differentiable
  static void relax(double[] u, double[] f, double omega) {
    for (int i = 1; i < u.length - 1; i++) {
      double residual = u[i - 1] - 2 * u[i] + u[i + 1] - f[i];
      u[i] += omega * residual * residual;
    }
  }

  @Differentiable
  static double root(double x, @NoDerivative double tolerance) {
    double y = x;
    while (Math.abs(y * y - x) > tolerance) {
      if (y < 1) y = y + x * y;
      else y = 0.5 * (y + x / y);
    }
    return y;
  }

  @Differentiable
  static double power(double x, int n) {
    if (n == 0) return 1;
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : x * half * half;
  }

  @Differentiable
  static double linear(double x, double y) {
    return 2 * x - y;
  }
}
