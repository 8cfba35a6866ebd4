import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double locked(double x) {
    double y = x;
    synchronized (Input.class) {
  //^ ERROR [UnsupportedConstruct] x
      y = y * x;
    }
    return y;
  }
}
