import org.jadjoint.Differentiable;

class Input {
  static double last;
  static final double[] SEEN = new double[3];
  static int calls;

  @Differentiable
  static double field(double x) {
    double y = x * x;
    last = y;
    //   ^ ERROR [ActiveForeignWrite]
    calls++;
    return y;
  }

  @Differentiable
  static double element(double x) {
    SEEN[0] = x;
    //      ^ ERROR [ActiveForeignWrite]
    return x;
  }
}
