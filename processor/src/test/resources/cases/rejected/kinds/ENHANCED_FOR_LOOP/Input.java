import java.util.List;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  record Layer(double weight) {}

  @Differentiable
  static double overAnIterable(List<Layer> layers) {
    double sum = 0;
    for (Layer layer : (Iterable<Layer>) layers) {
 // ^ ERROR [UnsupportedConstruct] layers
    //                 ^ ERROR [UnsupportedConstruct] layers
      sum += layer.weight();
    }
    return sum;
  }
}
