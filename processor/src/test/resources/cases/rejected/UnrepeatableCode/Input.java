import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
  static final double[] TABLE = {1, 2};
  static final double HALF = 0.5;
  static final String NAME = "x".trim();
  static double factor = 2;
  static int count;

  @Checkpoint
  static double drawn(double x, @NoDerivative Random random) {
    return x * random.nextDouble();
    //                          ^ ERROR [UnrepeatableCode]
  }

  @Checkpoint
  static double reading(double x, int i) {
    System.out.println(i);
    //    ^ ERROR [UnrepeatableCode]
    //                ^ ERROR [UnrepeatableCode]
    count += i;
    //    ^ ERROR [UnrepeatableCode]
    double y = x * HALF * NAME.length() * factor;
    //                                    ^ ERROR [UnrepeatableCode]
    return y + TABLE[i] + TABLE.length;
    //         ^ ERROR [UnrepeatableCode]
  }

  static double inner(double x) {
    return x * Integer.getInteger("x");
    //                           ^ ERROR [UnrepeatableCode]
  }

  @Checkpoint
  static double outer(double x) {
    return inner(x) + Other.h(x) + Other.again(x);
    //                       ^ ERROR [UnrepeatableCode]
  }

  @Checkpoint
  static double compared(double[] a, double[] b, List<Integer> counts) {
    double s = a == b ? a[0] : b[0];
    //           ^ ERROR [UnrepeatableCode]
    s *= counts.get(0);
    //             ^ ERROR [UnrepeatableCode]
    int k = 0; for (int i : counts) s += i;
    //         ^ ERROR [UnrepeatableCode]
    return a == null ? s : s + 1;
  }

  static double read(double x) throws java.io.IOException {
    if (x < 0) throw new java.io.IOException("negative");
    //         ^ ERROR [UnrepeatableCode]
    return Math.sqrt(x);
  }

  @Differentiable
  static double reads(double x) throws java.io.IOException {
    double s = x;
    for (@Checkpoint int t = 0; t < 10; t++) s += read(s);
    //                                                ^ ERROR [UnrepeatableCode]
    return s;
  }

  static double walk(double x, double[] w, @NoDerivative Random random) {
    double s = x;
    for (@Checkpoint int t = 0; t < 10; t++) {
      s = Math.sin(s) * w[t] + random.nextDouble();
      //                                        ^ ERROR [UnrepeatableCode]
    }
    return s;
  }

  @Checkpoint
  static double named(double x, @NoDerivative int[] a) {
    String name = String.valueOf((Object) a) + String.format("%s", a) + String.valueOf(x) + "a".equals(NAME);
    //                          ^ ERROR [UnrepeatableCode]
    //                                                      ^ ERROR [UnrepeatableCode]
    return x * name.length() * Arrays.hashCode(a) * Arrays.hashCode(new int[][] {a});
    //                                                             ^ ERROR [UnrepeatableCode]
  }

  @Differentiable
  static double f(double x, double[] a, @NoDerivative List<Integer> counts, @NoDerivative Random random) {
    return drawn(x, random) + reading(x, 1) + outer(x) + compared(a, a, counts) + walk(x, a, random)
        + named(x, new int[2]);
  }
}
