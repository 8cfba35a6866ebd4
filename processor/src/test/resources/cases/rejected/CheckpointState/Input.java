import java.util.List;
import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  sealed interface Shape permits Disk, Poly {}

  @Differentiable
  record Disk(double radius) implements Shape {}

  @Differentiable
  record Poly(double[] sides) implements Shape {}

  @Differentiable
  record Bag(double[][] content) {}

  @Checkpoint
  static double size(Shape shape) {
    if (shape instanceof Disk disk) return disk.radius();
    return ((Poly) shape).sides()[0];
  }

  @Checkpoint
  static double filled(Bag bag, double x) {
    bag.content()[0][0] = x * bag.content()[0][0];
    return bag.content()[0][0] * x;
  }

  @Checkpoint
  static double swapped(double[][] rows, double x) {
    double[] first = rows[0];
    rows[0] = rows[1];
    rows[1] = first;
    return rows[0][0] * x;
  }

  @Checkpoint
  static List<Disk> disks(double x) {
    return List.of(new Disk(x));
  }

  @Checkpoint
  static void mixed(double[][] a, double[] b) {
    for (int i = 0; i < b.length; i++) a[0][i] *= b[i];
  }

  @Checkpoint
  static void added(double[][] a, double[][] b) {
    a[0][0] += b[0][0];
  }

  @Differentiable
  static double shared(double[] x) {
    double[] row = x.clone();
    double[][] a = {row, x.clone()};
    double[][] b = {row};
    added(a, b);
    //   ^ ERROR [CheckpointState]
    //   ^ ERROR [CheckpointState]
    return row[0] * a[1][0];
  }

  @Differentiable
  static double filling(double[] x) {
    double[][] rows = new double[3][];
    for (@Checkpoint int t = 0; t < 3; t++) rows[t] = x.clone();
    //                                              ^ ERROR [CheckpointState]
    return rows[1][0] * rows[2][0];
  }

  @Differentiable
  static double loops(double[][] a, double x) {
    double[][] rows = {a[0].clone(), a[1].clone()};
    double s = x;
    for (@Checkpoint int t = 0; t < 3; t++) {
      double[] first = rows[0];
      rows[0] = rows[1];
      //      ^ ERROR [CheckpointState]
      rows[1] = first;
      //      ^ ERROR [CheckpointState]
      s += rows[0][0] * s;
    }
    Bag bag = new Bag(a);
    for (@Checkpoint int t = 0; t < 3; t++) {
      //                          ^ ERROR [CheckpointState]
      s += filled(bag, s);
      //         ^ ERROR [CheckpointState]
    }
    return s * rows[0][0];
  }

  @Differentiable
  static double f(Shape shape, Bag bag, double[][] a, double[] b, double x) {
    double s = size(shape);
    //             ^ ERROR [CheckpointState]
    s += filled(bag, x);
    //         ^ ERROR [CheckpointState]
    double[][] rows = {a[0].clone(), a[1].clone()};
    s += swapped(rows, x);
    //          ^ ERROR [CheckpointState]
    mixed(a, b);
    //   ^ ERROR [CheckpointState]
    for (Disk disk : disks(x)) s += disk.radius();
    //                    ^ ERROR [CheckpointState]
    return s;
  }
}
