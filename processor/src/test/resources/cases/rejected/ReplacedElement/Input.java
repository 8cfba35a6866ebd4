import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  static final double[] ROW = {1, 2};
  static final float[] NONE = {};

  @Differentiable
  static double stored(double[][] rows) {
    rows[0] = rows[1];
    //      ^ ERROR [ReplacedElement] rows
    return rows[0][0];
  }

  @Differentiable
  static double byAHelper(double[][] rows) {
    swap(rows, NONE);
    //  ^ ERROR [ReplacedElement] rows
    return rows[0][0];
  }

  @Differentiable
  static double underAnotherName(double[][] rows) {
    double[][] same = itself(rows, NONE);
    same[0] = same[1];
    //      ^ ERROR [ReplacedElement] rows → same
    return rows[0][0];
  }

  @Differentiable
  static double byWhatIsKept(double[] x) {
    double[][] rows = {x, {x[0], 1}};
    keep(rows, NONE);
    return rows[0][0] * rows[1][0];
  }

  @Differentiable
  static double ofACopy(double[][] rows) {
    double[][] own = itself(rows.clone(), NONE);
    swap(own, NONE);
    return own[0][0];
  }

  @Differentiable
  static double byAConstant(double x) {
    double[][] rows = {{x, 1}, {x, 2}};
    double[] constant = {3, 4};
    putConstant(rows, constant);
    rows[0][0] = x;
    return constant[0];
  }

  private static void putConstant(double[][] rows, @NoDerivative double[] row) {
    rows[0] = row;
    //      ^ ERROR [ReplacedElement] rows
  }

  private static void swap(double[][] rows, @NoDerivative float[] none) {
    double[] row = rows[0];
    rows[0] = rows[1];
    rows[1] = row;
  }

  private static double[][] itself(double[][] rows, @NoDerivative float[] none) {
    return rows;
  }

  private static void keep(double[][] rows, @NoDerivative float[] none) {
    rows[0] = ROW;
    //      ^ ERROR [ReplacedElement] rows
  }

  @Differentiable
  static double inAFunction(double x) {
    return Library.applied((rows, row) -> {
      rows[0] = row;
      //      ^ ERROR [ReplacedElement] rows
      return rows[0][0];
    }, x);
  }

  static class Library {
    interface Rows {
      double at(double[][] rows, double[] row);
    }

    @Differentiable
    static double applied(Rows f, double x) {
      double[][] rows = {{x, 1}, {2, x}};
      double[] row = {x * x, 3};
      double value = f.at(rows, row);
      row[0] *= 3;
      return value * rows[0][0];
    }
  }
}
