// JDK 21: --release 21
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double overPatterns(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    double z = 0;
    switch (y) {
  //^ ERROR [UnsupportedConstruct] x → y
      case Double d when d > 1 -> z = d;
      default -> z = 1;
    }
    return z;
  }
}
