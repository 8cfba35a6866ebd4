// JDK 21: --release 21
import org.jadjoint.Differentiable;

class Input {
  record Box(Double content) {}

  @Differentiable
  static double takenApart(double x) {
    Object y = new Box(x);
    return y instanceof Box(Double content) ? content : 0;
    //       ^ ERROR [UnsupportedConstruct]
  }
}
