import java.util.List;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double overAList(double x) {
    double sum = 0;
    for (double each : List.of(1.0, 2.0)) {
  //^ ERROR [UnsupportedConstruct] x
      sum += each * x;
    }
    return sum;
  }
}
