import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double ofRows(double[] x) {
    double[][] y = {x, x};
    //             ^ ERROR [UnsupportedConstruct] x
    return y[0][0];
  }
}
