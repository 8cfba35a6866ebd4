import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double loss(double[] w, double scale) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) sum += Math.cos(w[i] * scale) * (i + 1);
    return sum;
  }

  @Differentiable
  static double steps(double[] w, double scale) {
    double[] x = w.clone();
    for (@Checkpoint int step = 0; step < 4; step++) {
      for (int i = 0; i < x.length; i++) x[i] -= layer(x[i], w, scale);
    }
    return loss(x, scale);
  }

  static double layer(double x, double[] w, double scale) {
    double sum = x;
    for (double e : w) sum += 0.01 * e * e * x * scale;
    return 0.1 * Math.sin(sum);
  }

  @Differentiable
  static double ofSegments(double[] w, double x) {
    double[] down = InputDerivatives.stepsGradient(w, x).w();
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += down[i] * w[i] * x;
      w[i] *= x;
    }
    return sum;
  }
}
