import org.jadjoint.Differentiable;

class Input {
  static double last;
  static final double[] SEEN = new double[3];
  static int calls;

  @Differentiable
  static double field(double x) {
    double y = x * x;
    last = y;
    //   ^ ERROR [ActiveForeignWrite] x → y
    calls++;
    return y;
  }

  @Differentiable
  static double element(double x) {
    SEEN[0] = x;
    //      ^ ERROR [ActiveForeignWrite] x
    return x;
  }

  static final double[] MEMORY = new double[1];

  /** A helper without result or array has no derivative, and is looked into all the same. */
  @Differentiable
  static double throughAHelper(double x) {
  //                                  ^ NOTE [ZeroGradient]
    remember(x, 2);
    return MEMORY[0];
  }

  static void remember(double x, int depth) {
    if (depth > 0) {
      remember(x, depth - 1);
      return;
    }
    MEMORY[0] = x * x;
    //        ^ ERROR [ActiveForeignWrite] x
  }

  static final long[] BITS = new long[1];
  static String[] names = new String[1];

  static final class Box {
    final long[] bits = new long[1];
  }

  /** What carries no derivative would bring it back unseen. */
  @Differentiable
  static double bits(double x, double y) {
    BITS[0] = Double.doubleToLongBits(x);
    //      ^ ERROR [ActiveForeignWrite] x
    return y * Double.longBitsToDouble(BITS[0]);
  }

  @Differentiable
  static double texts(double x, double y) {
    names[0] = "" + x;
    //       ^ ERROR [ActiveForeignWrite] x
    return y * Double.parseDouble(names[0]);
  }

  @Differentiable
  static double object(double x, double y) {
    Box box = new Box();
    box.bits[0] = Double.doubleToLongBits(x);
    //          ^ ERROR [ActiveForeignWrite] x
    return y * Double.longBitsToDouble(box.bits[0]);
  }

  @Differentiable
  static double asObject(double x, double y) {
    long[] bits = new long[1];
    Object o = bits;
    ((long[]) o)[0] = Double.doubleToLongBits(x);
    //              ^ ERROR [ActiveForeignWrite] x
    return y * Double.longBitsToDouble(bits[0]);
  }
}
