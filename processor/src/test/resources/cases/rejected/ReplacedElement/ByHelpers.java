import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** What a helper replaces in what only it looks into. */
class ByHelpers {
  @Differentiable
  record Model(double[][] w, double b) {}

  static void reset(Model model, double[] first, @NoDerivative double[] mask) {
    for (int i = 0; i < first.length; i++) first[i] *= mask[i];
    model.w()[0] = first;
  }

  static double total(Model model, @NoDerivative double[] mask) {
    double s = 0;
    for (int i = 0; i < 2; i++) s += model.w()[0][i] * mask[i];
    return s;
  }

  @Differentiable
  static double record(Model model, double x, double y) {
    double s = total(model, new double[] {1, 3}) * x;
    reset(model, new double[] {x, y}, new double[] {1, 2});
    //   ^ ERROR [ReplacedElement] model
    return s + total(model, new double[] {1, 1}) * y;
  }

  static void put(double[][][] k, double[] row, int d) {
    if (d > 0) put(k, row, d - 1);
    else k[0][0] = row;
  }

  static double sum(double[][][] k, double x, int d) {
    return d > 0 ? sum(k, x, d - 1) : k[0][0][0] * k[0][0][0] * x;
  }

  @Differentiable
  static double copied(double[][][] t, double x) {
    double[][][] k = t.clone();
    double s = sum(t, x, 1);
    put(k, new double[] {x}, 1);
    // ^ ERROR [ReplacedElement] t → k
    return s + sum(t, x, 1);
  }
}
