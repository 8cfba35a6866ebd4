import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double local(double x) {
    interface Local { static double twice(double y) { return 2 * y; } }
  //^ ERROR [LocalType]
    return Local.twice(x);
  }
}
