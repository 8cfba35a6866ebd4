import org.jadjoint.Differentiable;

/** An exception that keeps another one gives it back. */
class KeptExceptions {
  @Differentiable
  static double suppressed(double x, double y) {
    Exception e = new Exception();
    e.addSuppressed(new Exception("" + x));
    //             ^ ERROR [UnknownDerivative] x
    return y * Double.parseDouble(e.getSuppressed()[0].getMessage());
  }
}
