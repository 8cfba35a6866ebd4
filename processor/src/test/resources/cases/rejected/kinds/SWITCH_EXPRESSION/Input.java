// JDK 21: --release 21
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double overPatterns(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return switch (y) {
    //     ^ ERROR [UnsupportedConstruct] x → y
      case Double d -> d;
      default -> 1;
    };
  }
}
