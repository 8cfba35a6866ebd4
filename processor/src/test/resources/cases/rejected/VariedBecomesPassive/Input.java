import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double cast(double x) {
    double y = x * x;
    int n = (int) y;
    //      ^ ERROR [VariedBecomesPassive] x → y
    return x + n;
  }

  @Differentiable
  static double rounded(double x) {
    return x * Math.round(x);
    //                   ^ ERROR [VariedBecomesPassive] x
  }

  @Differentiable
  static double bits(double x) {
    long b = Double.doubleToLongBits(x);
    //                              ^ ERROR [VariedBecomesPassive] x
    return b;
  }

  @Differentiable
  static double exponent(double x) {
    return Math.getExponent(x) * x;
    //                     ^ ERROR [VariedBecomesPassive] x
  }

  @Differentiable
  static double asIndex(double x, double[] a) {
  //                           ^ NOTE [ZeroGradient]
    return a[(int) x];
  }

  @Differentiable
  static double asCondition(double x) {
    int n = (int) x;
    if (n > 3) {
      return x;
    }
    return -x;
  }

  /** Callers may compute with what they find in the array. */
  @Differentiable
  static double intoAnArray(double x, int[] rounded) {
    rounded[0] = (int) x;
    //           ^ ERROR [VariedBecomesPassive] x
    return x;
  }

  @Differentiable
  static double intoAnArrayAsConstant(double x, int[] rounded) {
    @NoDerivative int constant = (int) x;
    rounded[0] = constant;
    return x;
  }

  @Differentiable
  static double throughAnArray(double x) {
    int[] whole = new int[1];
    round(x, whole, 1);
    return x * whole[0];
  }

  static void round(double x, int[] whole, int depth) {
    if (depth > 0) {
      round(x, whole, depth - 1);
      return;
    }
    whole[0] = (int) x;
    //         ^ ERROR [VariedBecomesPassive] x
  }

  /** An exception takes what it is told, and passes it on. */
  @Differentiable
  static double message(double x) {
    RuntimeException told = new RuntimeException("" + x);
    return x * told.getMessage().length();
    //                        ^ ERROR [VariedBecomesPassive] x → told
    //                                 ^ ERROR [VariedBecomesPassive] x → told
  }

  static final float[] NONE = {};
  static int kept;

  /** A helper that stays a call computes with a whole number, gives it back, keeps it, or stores it. */
  @Differentiable
  static double asData(double x) {
    return scaled((int) x, x, NONE);
    //            ^ ERROR [VariedBecomesPassive] x
  }

  @Differentiable
  static double aside(double x) {
    double same = keep(Double.doubleToLongBits(x), x, NONE);
    //                                        ^ ERROR [VariedBecomesPassive] x
    return same * kept;
  }

  @Differentiable
  static double intoAnArray(double x) {
    int[] whole = new int[1];
    store(whole, (int) x, NONE);
    //           ^ ERROR [VariedBecomesPassive] x
    return whole[0] * x;
  }

  private static double scaled(int n, double x, @NoDerivative float[] none) {
    return n * x;
  }

  private static double keep(long n, double x, @NoDerivative float[] none) {
    kept = (int) n;
    return x;
  }

  private static void store(int[] whole, int n, @NoDerivative float[] none) {
    whole[0] = n;
  }

  /** What a record carries along beside its derivatives is no place for a varied value either. */
  @Differentiable
  record Box(double x, long n, long[] bits) {}

  @Differentiable
  static double inAComponent(double x) {
    Box box = boxed(x, Double.doubleToLongBits(x), NONE);
    //                                        ^ ERROR [VariedBecomesPassive] x
    return Double.longBitsToDouble(box.n()) * box.x();
    //                            ^ ERROR [VariedBecomesPassive] x → box
  }

  @Differentiable
  static double inAnArrayOfARecord(double x) {
    Box box = new Box(x, 1, new long[1]);
    box.bits()[0] = Double.doubleToLongBits(x);
    //                                     ^ ERROR [VariedBecomesPassive] x
    return Double.longBitsToDouble(box.bits()[0]) * box.x();
    //                            ^ ERROR [VariedBecomesPassive] x → box
  }

  @Differentiable
  static double byAHelper(double x) {
    Box box = new Box(x, 1, new long[1]);
    storeBits(box, NONE);
    return Double.longBitsToDouble(box.bits()[0]) * box.x();
  }

  @Differentiable
  static double madeByAHelper(double x) {
    return Double.longBitsToDouble(made(x, NONE).n()) * x;
  }

  @Differentiable
  static Box returned(double x) {
    return new Box(x, 1, new long[] {Double.doubleToLongBits(x)});
    //                                                      ^ ERROR [VariedBecomesPassive] x
  }

  @Differentiable
  static double captured(double x) {
    long bits = Double.doubleToLongBits(x);
    //                                 ^ ERROR [VariedBecomesPassive] x
    return Applied.twice(t -> t * Double.longBitsToDouble(bits), x);
  }

  static final class Applied {
    @Differentiable
    static double twice(java.util.function.DoubleUnaryOperator f, double x) {
      return f.applyAsDouble(f.applyAsDouble(x));
    }
  }

  private static Box boxed(double x, long n, @NoDerivative float[] none) {
    return new Box(x, n, new long[1]);
  }

  private static void storeBits(Box box, @NoDerivative float[] none) {
    box.bits()[0] = Double.doubleToLongBits(box.x());
    //                                     ^ ERROR [VariedBecomesPassive] box
  }

  private static Box made(double x, @NoDerivative float[] none) {
    return new Box(x, Double.doubleToLongBits(x), new long[1]);
    //                                       ^ ERROR [VariedBecomesPassive] x
  }
}
