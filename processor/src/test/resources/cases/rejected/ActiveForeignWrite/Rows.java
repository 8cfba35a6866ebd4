import org.jadjoint.Differentiable;

/** Rows of a field in a new array or record. */
class Rows {
  @Differentiable
  record Holder(double[] a, double b) {}

  static final double[][] ROWS = {{1, 2}, {3, 4}};

  static void write(double[][] z, double y, int d) {
    if (d > 0) write(z, y, d - 1);
    else z[0][0] = 5 * y;
  }

  static void write(Holder z, double y, int d) {
    if (d > 0) write(z, y, d - 1);
    else z.a()[0] = 5 * y;
  }

  static double kept(int d) {
    return d > 0 ? kept(d - 1) : ROWS[0][0];
  }

  @Differentiable
  static double array(double x, double y) {
    double[][] z = {ROWS[0], ROWS[1]};
    write(z, y, 1);
    //   ^ ERROR [ActiveForeignWrite] y
    return kept(1) * x;
  }

  @Differentiable
  static double copy(double x, double y) {
    double[][] z = ROWS.clone();
    write(z, y, 1);
    //   ^ ERROR [ActiveForeignWrite] y
    return kept(1) * x;
  }

  @Differentiable
  static double record(double x, double y) {
    Holder z = new Holder(ROWS[0], x);
    write(z, y, 1);
    //   ^ ERROR [ActiveForeignWrite] y
    return kept(1) * x;
  }
}
