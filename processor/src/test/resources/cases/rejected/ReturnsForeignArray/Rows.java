import java.util.List;
import org.jadjoint.Differentiable;

/** Rows of a field in what is returned. */
class Rows {
  @Differentiable
  record Holder(double[] a, double b) {}

  static final double[][] ROWS = {{1, 2}, {3, 4}};

  @Differentiable
  static double[][] array(double x) {
    double[][] r = {ROWS[0], {x}};
    //             ^ ERROR [ReturnsForeignArray] x → r
    return r;
  }

  @Differentiable
  static Holder record(double x) {
    return new Holder(ROWS[1], x);
    //     ^ ERROR [ReturnsForeignArray] x
  }

  @Differentiable
  static double[][] copy(double x) {
    double[][] r = ROWS.clone();
    //                       ^ ERROR [ReturnsForeignArray] x → r
    r[0] = new double[] {x};
    return r;
  }

  @Differentiable
  static List<double[]> list(double x) {
    return List.of(ROWS[0], new double[] {x});
    //            ^ ERROR [ReturnsForeignArray] x
  }
}
