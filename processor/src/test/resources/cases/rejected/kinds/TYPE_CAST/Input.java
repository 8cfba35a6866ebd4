import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double throughAnObject(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return (Double) y;
    //     ^ ERROR [UnsupportedConstruct] x → y
    //     ^ ERROR [UnsupportedConstruct] x → y
  }
}
