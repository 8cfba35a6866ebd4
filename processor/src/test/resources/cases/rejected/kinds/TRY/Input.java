import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double guarded(double x) {
    double y = 2 * x;
    double z = 0;
    try {
  //^ ERROR [ActiveTryCatch] x → y
      z = y * x;
    } finally {
      System.out.println();
    }
    return z;
  }
}
