import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double tried(double x, int n) {
    double y = x;
    try {
  //^ ERROR [ActiveTryCatch] x
      y = x / Math.floorDiv(6, n);
    } catch (ArithmeticException e) {
      y = 0;
    }
    return y;
  }

  @Differentiable
  static double passive(double x, String text) {
    int n;
    try {
      n = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      n = 0;
    }
    return x * n;
  }
}
