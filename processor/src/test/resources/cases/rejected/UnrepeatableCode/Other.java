import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

final class Other {
  @Differentiable
  static double h(double x) {
    return x * x;
  }

  @Checkpoint
  @Differentiable
  static double again(double x) {
    return x * x;
  }
}
