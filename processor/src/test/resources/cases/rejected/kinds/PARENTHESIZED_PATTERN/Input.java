// JDK 17 only: --enable-preview -Xlint:-preview
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double guarded(double x) {
    Object y = x;
    //         ^ ERROR [UnsupportedConstruct] x
    return switch (y) {
    //     ^ ERROR [UnsupportedConstruct] x → y
      case (Double d) -> d;
      default -> 1;
    };
  }
}
