import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double bound(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return y instanceof Double z ? z : 0;
    //       ^ ERROR [UnsupportedConstruct] x → y
    //                             ^ ERROR [UnsupportedConstruct] x → y → z
  }
}
