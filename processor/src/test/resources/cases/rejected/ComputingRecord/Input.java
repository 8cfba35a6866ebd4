import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

@Differentiable
record Input(double x, double[] w, int n) {
  /** It is differentiated. */
  Input {
    if (n < 0) throw new IllegalArgumentException("negative");
    x = Math.abs(x);
    w = w.clone();
    w[0] = 1;
    touch(w);
  }

  static void touch(double[] w) {}

  public double x() {
    //          ^ ERROR [ComputingRecord]
    return x + 1;
  }

  public int n() {
    return this.n;
  }

  @Differentiable
  static double square(double a) {
    return a * a;
  }

  @Differentiable
  sealed interface Table permits Rows, Counts {}

  @Differentiable
  record Rows(double[] rows) implements Table {
    Rows {
      if (rows.length > 9) throw new IllegalArgumentException(rows.length + " rows");
    }
  }

  /** There is nothing to differentiate it by. */
  @Differentiable
  record Counts(int n, @NoDerivative double[] w) implements Table {
    Counts {
      n = Math.abs(n);
      //^ ERROR [ComputingRecord]
      double[] other = w;
      other[0] = 1;
      //       ^ ERROR [ComputingRecord]
      touch(other);
      //   ^ ERROR [ComputingRecord]
      for (double each : w) if (each < 0) throw new IllegalArgumentException("negative: " + each);
      if (w.length > 9) throw new IllegalArgumentException(w.length + " weights");
    }
  }

  @Differentiable
  record OfLists(@NoDerivative java.util.List<Rows> all, @NoDerivative java.util.List<double[]> rows) implements Marked {
    OfLists {
      all = java.util.List.copyOf(all);
      if (rows.isEmpty() || rows.get(0).length > 9) throw new IllegalArgumentException("rows");
      rows.clear();
      //        ^ ERROR [ComputingRecord]
      rows = java.util.List.of(rows.get(0));
      //   ^ ERROR [ComputingRecord]
      //                      ^ ERROR [ComputingRecord]
    }
  }

  @Differentiable
  sealed interface Marked permits OfLists {}
}
