import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  static double unused(double x, double y) {
  //                                    ^ NOTE [ZeroGradient]
    return x * x;
  }

  @Differentiable
  static double decides(double x, double scale) {
  //                                     ^ NOTE [ZeroGradient]
    return scale > 1 ? 2 * x : x;
  }

  @Differentiable
  static double isCountedOnly(double x, double[] a) {
  //                                             ^ NOTE [ZeroGradient]
    return x * a.length;
  }

  @Differentiable
  static double overwritten(double x, double y) {
  //                                         ^ NOTE [ZeroGradient]
    y = x;
    return x * y;
  }

  @Differentiable
  static double onlyTheSign(double x, double y) {
  //                                         ^ NOTE [ZeroGradient]
    return Math.copySign(x, y);
  }

  @Differentiable
  static double printed(double x, double y) {
  //                                     ^ NOTE [ZeroGradient]
    System.out.println(y);
    return x;
  }

  @Differentiable
  static double[] oneOfTwoArrays(double[] a, double[] b) {
  //                                                  ^ NOTE [ZeroGradient]
    return a.clone();
  }

  @Differentiable
  static double throughAHelper(double x, double y) {
  //                                            ^ NOTE [ZeroGradient]
    return first(x, y);
  }

  static double first(double x, double y) {
    return x;
  }

  @Differentiable
  static double stopped(double x, double y) {
  //                                     ^ NOTE [ZeroGradient]
    @NoDerivative double constant = y;
    return x * constant;
  }

  /** What is written is a result. */
  @Differentiable
  static void out(double x, double[] in, double[] out) {
    out[0] = x * in[0];
  }

  @Differentiable
  static double scratch(double x, double[] work) {
    work[0] = x;
    return x;
  }

  /** Cotangents of the content come back through an array that is left as it is. */
  @Differentiable
  static void untouched(double[] a, double[] b) {
    a[0] = 2 * a[0];
  }

  /** Here the note stands at the function. */
  @Differentiable
  static double constantInPieces(double x, double y) {
    return x + Math.floor(y);
    //                   ^ NOTE [ZeroDerivative] y
  }

  /** What is rejected has no gradient at all. */
  @Differentiable
  static double rejected(double x, double y) {
    return Input2.foreign(x);
    //                   ^ ERROR [UnknownDerivative] x
  }

  @Differentiable
  static double meantHere(double x, @SuppressWarnings("jadjoint") double y) {
    return x;
  }

  @Differentiable
  @SuppressWarnings({"unused", "jadjoint"})
  static double meantByTheMethod(double x, double y) {
    return x;
  }

  @SuppressWarnings("jadjoint")
  static class MeantByTheClass {
    @Differentiable
    static double f(double x, double y) {
      return x;
    }
  }

  /** Another word suppresses nothing. */
  @Differentiable
  @SuppressWarnings("unused")
  static double notMeant(double x, double y) {
  //                                      ^ NOTE [ZeroGradient]
    return x;
  }
}

class Input2 {
  static double foreign(double x) {
    return x;
  }
}
