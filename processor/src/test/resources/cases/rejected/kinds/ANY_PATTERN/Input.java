// JDK 22: --release 22
import org.jadjoint.Differentiable;

class Input {
  record Box(Double content) {}

  @Differentiable
  static double ignored(double x) {
    Object y = new Box(x);
    return y instanceof Box(_) ? x : 0;
    //       ^ ERROR [UnsupportedConstruct]
  }
}
