import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double tested(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return y instanceof Double ? x : 0;
    //       ^ ERROR [UnsupportedConstruct] x → y
  }
}
