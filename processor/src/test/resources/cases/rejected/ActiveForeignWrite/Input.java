import org.jadjoint.Differentiable;

class Input {
  static double last;
  static final double[] SEEN = new double[3];
  static int calls;

  @Differentiable
  static double field(double x) {
    double y = x * x;
    last = y;
    //   ^ ERROR [ActiveForeignWrite] x → y
    calls++;
    return y;
  }

  @Differentiable
  static double element(double x) {
    SEEN[0] = x;
    //      ^ ERROR [ActiveForeignWrite] x
    return x;
  }

  static final double[] MEMORY = new double[1];

  /** A helper without result or array has no derivative, and is looked into all the same. */
  @Differentiable
  static double throughAHelper(double x) {
  //                                  ^ NOTE [ZeroGradient]
    remember(x, 2);
    return MEMORY[0];
  }

  static void remember(double x, int depth) {
    if (depth > 0) {
      remember(x, depth - 1);
      return;
    }
    MEMORY[0] = x * x;
    //        ^ ERROR [ActiveForeignWrite] x
  }
}
