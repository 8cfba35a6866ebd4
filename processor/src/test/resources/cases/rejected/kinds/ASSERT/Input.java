import org.jadjoint.Differentiable;

class Input {
  static boolean halve(double[] x) {
    x[0] *= 0.5;
    return true;
  }

  /** What runs only where assertions are on has no derivative. */
  @Differentiable
  static double changing(double[] x) {
    assert halve(x);
  //^ ERROR [UnsupportedConstruct] x
    return x[0];
  }
}
