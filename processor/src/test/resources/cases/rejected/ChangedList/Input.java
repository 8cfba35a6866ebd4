import java.util.ArrayList;
import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double growing(double x, int n) {
    List<double[]> rows = new ArrayList<>();
    double product = x;
    for (int i = 0; i < n; i++) {
      rows.add(new double[] {i});
      //      ^ ERROR [ChangedList] rows
      product *= rows.size() + rows.get(i)[0];
    }
    return product;
  }

  @Differentiable
  static double given(double x, @NoDerivative List<double[]> rows) {
    rows.clear();
    //        ^ ERROR [ChangedList] rows
    return x * x;
  }

  @Differentiable
  static double guarded(double x, @NoDerivative List<double[]> rows) {
    double product = x * rows.size();
    try {
 // ^ ERROR [ChangedList] rows
      rows.remove(0);
    } catch (UnsupportedOperationException e) {
      System.out.println("unmodifiable");
    }
    return product;
  }

  @Differentiable
  static double handedOn(double x, int n) {
    List<double[]> rows = new ArrayList<>();
    double product = x;
    for (int i = 0; i < n; i++) {
      add(rows, i);
      product *= rows.size();
    }
    return product;
  }

  private static void add(List<double[]> rows, int i) {
    rows.add(new double[] {i});
    //      ^ ERROR [ChangedList] rows
  }

  @Differentiable
  static double collected(double x, int n) {
    ArrayList<double[]> rows = new ArrayList<>();
    double product = x;
    for (int i = 0; i < n; i++) {
      rows.add(new double[] {i});
      product *= rows.size();
    }
    List<double[]> all = new ArrayList<>();
    all.add(new double[] {n});
    System.out.println(all);
    return product;
  }

  static final List<double[]> SEEN = new ArrayList<>();

  @Differentiable
  static double field(double x, int n) {
    double product = x;
    for (int i = 0; i < n; i++) {
      product *= 1 + SEEN.size();
      SEEN.add(new double[] {i});
      //      ^ ERROR [ChangedList]
    }
    return product;
  }

  @Differentiable
  static double before(double x, int n) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) rows.add(new double[] {i, 2});
    double product = x;
    for (double[] row : rows) product *= row[1] * x;
    return product;
  }
}
