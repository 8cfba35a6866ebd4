package user;

import org.jadjoint.Generated;

@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class CheckedSweeps {
  private CheckedSweeps() {}

  static CheckedDerivatives.FPullback fPullback(double[] outA, double[] b, double[] c, float[] d, double s,
      double[] resultBar, double[] outABar, double[] bBar, float[] dBar, FResiduals residuals) {
    requireShadow("outABar", outABar, "outA", outA);
    requireShadow("bBar", bBar, "b", b);
    requireShadow("dBar", dBar, "d", d);
    fCheckAliases(outA, b, c);
    if (outABar == b || outABar == c || outABar == bBar || bBar == outA || bBar == c) {
      requireDistinctShadows(2, new String[] {"outABar", "bBar", "outA", "b", "c"},
          new double[][] {outABar, bBar, outA, b, c});
    }
    requireDistinct("resultBar", resultBar, "outA", outA);
    requireDistinct("resultBar", resultBar, "outABar", outABar);
    requireDistinct("resultBar", resultBar, "bBar", bBar);
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.FJvp fJvp(double[] outA, double[] b, double[] c, float[] d, double s, double[] outADot,
      double[] bDot, float[] dDot, double sDot, FResiduals residuals) {
    requireLength("outADot", outADot, "outA", outA);
    requireLength("bDot", bDot, "b", b);
    requireLength("dDot", dDot, "d", d);
    fCheckAliases(outA, b, c);
    requireDistinct("outADot", outADot, "outA", outA);
    requireDistinct("outADot", outADot, "b", b);
    requireDistinct("outADot", outADot, "c", c);
    requireDistinct("bDot", bDot, "outA", outA);
    requireDistinct("outADot", outADot, "bDot", bDot);
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static FResiduals fForward(double[] outA, double[] outABar, double[] b, double[] bBar, double[] c, float[] d,
      float[] dBar, double s, FResiduals residuals) {
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static double fReverse(FResiduals residuals) {
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.FJvp fUncheckedJvp(double[] outA, double[] b, double[] c, float[] d, double s,
      double[] outADot, double[] bDot, float[] dDot, double sDot, FResiduals residuals) {
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static long fWrites(int depth) {
    throw new UnsupportedOperationException("Checked.f(double[], double[], double[], float[], double) could not be differentiated: see the compiler's messages");
  }

  static void fCheckAliases(double[] outA, double[] b, double[] c) {
    requireDistinct("outA", outA, "b", b);
    requireDistinct("outA", outA, "c", c);
  }

  static CheckedDerivatives.GPullback gPullback(double[] a, double[] b, float[] outScratch, double resultBar,
      double[] aBar, double[] bBar, GResiduals residuals) {
    requireShadow("aBar", aBar, "a", a);
    requireShadow("bBar", bBar, "b", b);
    if (aBar == b || aBar == bBar || bBar == a) {
      requireDistinctShadows(2, new String[] {"aBar", "bBar", "a", "b"}, new double[][] {aBar, bBar, a, b});
    }
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.GJvp gJvp(double[] a, double[] b, float[] outScratch, double[] aDot, double[] bDot,
      GResiduals residuals) {
    requireLength("aDot", aDot, "a", a);
    requireLength("bDot", bDot, "b", b);
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static GResiduals gForward(double[] a, double[] aBar, double[] b, double[] bBar, float[] outScratch,
      GResiduals residuals) {
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static void gReverse(GResiduals residuals, double resultBar) {
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.GJvp gUncheckedJvp(double[] a, double[] b, float[] outScratch, double[] aDot, double[] bDot,
      GResiduals residuals) {
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static long gWrites(int depth) {
    throw new UnsupportedOperationException("Checked.g(double[], double[], float[]) could not be differentiated: see the compiler's messages");
  }

  static void gCheckAliases(double[] a, double[] b) {
    // all of them are only read
  }

  static CheckedDerivatives.HPullback hPullback(double[] a, int[] outOrder, int[] from, String[] names,
      double resultBar, double[] aBar, HResiduals residuals) {
    requireShadow("aBar", aBar, "a", a);
    requireDistinct("outOrder", outOrder, "from", from);
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.HJvp hJvp(double[] a, int[] outOrder, int[] from, String[] names, double[] aDot,
      HResiduals residuals) {
    requireLength("aDot", aDot, "a", a);
    requireDistinct("outOrder", outOrder, "from", from);
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  static HResiduals hForward(double[] a, double[] aBar, int[] outOrder, int[] from, String[] names,
      HResiduals residuals) {
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  static void hReverse(HResiduals residuals, double resultBar) {
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  static CheckedDerivatives.HJvp hUncheckedJvp(double[] a, int[] outOrder, int[] from, String[] names, double[] aDot,
      HResiduals residuals) {
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  static long hWrites(int depth) {
    throw new UnsupportedOperationException("Checked.h(double[], int[], int[], String[]) could not be differentiated: see the compiler's messages");
  }

  private static void requireShadow(String shadow, float[] bar, String array, float[] primal) {
    requireLength(shadow, bar, array, primal);
    requireDistinct(shadow, bar, array, primal);
  }

  private static void requireShadow(String shadow, double[] bar, String array, double[] primal) {
    requireLength(shadow, bar, array, primal);
    requireDistinct(shadow, bar, array, primal);
  }

  private static void requireLength(String shadow, float[] bar, String array, float[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
    }
  }

  private static void requireDistinct(String firstName, int[] first, String secondName, int[] second) {
    if (first == second && first != null && first.length != 0) {
      throw new IllegalArgumentException(firstName + " and " + secondName
          + " are the same array, but one of them is written");
    }
  }

  private static void requireDistinct(String firstName, float[] first, String secondName, float[] second) {
    if (first == second && first != null && first.length != 0) {
      throw new IllegalArgumentException(firstName + " and " + secondName
          + " are the same array, but one of them is written");
    }
  }

  private static void requireDistinct(String firstName, double[] first, String secondName, double[] second) {
    if (first == second && first != null && first.length != 0) {
      throw new IllegalArgumentException(firstName + " and " + secondName
          + " are the same array, but one of them is written");
    }
  }

  private static void requireDistinctShadows(int shadows, String[] names, double[][] arrays) {
    for (int i = 0; i < shadows; i++) {
      for (int k = i + 1; k < arrays.length; k++) {
        requireDistinct(names[i], arrays[i], names[k], arrays[k]);
      }
    }
  }

  private static String sized(String name, float[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  static final class FResiduals extends CheckedDerivatives.FFrame {}

  static final class GResiduals extends CheckedDerivatives.GFrame {}

  static final class HResiduals extends CheckedDerivatives.HFrame {}
}
