import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  static final double[] TABLE = {1, 2};
  static final double[] NONE = {};

  @Differentiable
  static double[] kept(double x) {
    double[] own = {x, 2 * x};
    return x > 0 ? own : TABLE;
    //           ^ ERROR [ReturnsForeignArray] x → own
  }

  @Differentiable
  static double[] copied(double x) {
    double[] own = {x, 2 * x};
    return x > 0 ? own : TABLE.clone();
  }

  @Differentiable
  static double writtenBehindAHelper(double x) {
    double[] table = table(NONE);
    table[0] = x;
    //       ^ ERROR [ActiveForeignWrite] x
    return TABLE[0];
  }

  private static double[] table(@NoDerivative double[] none) {
    return TABLE;
  }
}
