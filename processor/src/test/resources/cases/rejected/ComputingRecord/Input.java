import org.jadjoint.Differentiable;

@Differentiable
record Input(double x, double[] w, int n) {
  Input {
    if (n < 0) throw new IllegalArgumentException("negative");
    java.util.Objects.requireNonNull(w);
    x = Math.abs(x);
    //^ ERROR [ComputingRecord]
    w[0] = 1;
    //   ^ ERROR [ComputingRecord]
    touch(w);
    //   ^ ERROR [ComputingRecord]
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
  record WithoutMethods(double[] w, double s) {
    WithoutMethods {
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
  record OfLists(java.util.List<WithoutMethods> all, java.util.List<double[]> rows) {
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
}
