import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double local(double x) {
    final class Local { double twice(double y) { return 2 * y; } }
    //    ^ ERROR [LocalType]
    return new Local().twice(x);
  }
}
