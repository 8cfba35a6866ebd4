import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double local(double x) {
    enum Local { ONE; double twice(double y) { return 2 * y; } }
  //^ ERROR [LocalType]
    return Local.ONE.twice(x);
  }
}
