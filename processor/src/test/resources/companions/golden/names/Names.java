package user;

import org.jadjoint.Differentiable;

final class Names {
  @Differentiable
  static double f(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame, double wait) {
    return value;
  }
}
