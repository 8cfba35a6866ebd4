import java.util.function.Supplier;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double bound(double[] x) {
    Supplier<double[]> copy = x::clone;
    //                        ^ ERROR [UnknownFunction] x
    return copy.get()[0];
    //             ^ ERROR [UnknownFunction] x → copy
  }
}
