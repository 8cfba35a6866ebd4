import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double stored(double[] x) {
    return helper(new double[][] {x, {x[0], 1}, {0, 0}, {0, 0}, {0, 0}}, 3);
  }

  private static double helper(double[][] rows, int n) {
    rows[0] = rows[1];
    //      ^ ERROR [ReplacedElement] rows
    return n == 0 ? rows[0][0] : helper(rows, n - 1);
  }

  @Differentiable
  static double ofACopy(double[] x) {
    return copying(new double[][] {x, {x[0], 1}}, 3);
  }

  private static double copying(double[][] rows, int n) {
    double[][] own = rows.clone();
    own[0] = own[1];
    return n == 0 ? own[0][0] : copying(own, n - 1);
  }
}
