import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double local(double x) {
    record Local(double y) {}
  //^ ERROR [LocalType]
    return new Local(x).y();
  }
}
