import java.util.function.DoubleSupplier;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double assignedAgain(double x) {
    double y = x * x;
    DoubleSupplier later = () -> y;
    //                     ^ ERROR [UnknownFunction] x → y
    later = () -> 1;
    return later.getAsDouble();
  }
}
