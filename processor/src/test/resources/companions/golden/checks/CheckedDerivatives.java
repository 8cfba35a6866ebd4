package user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.Generated;

/**
 * Derivatives of {@link Checked}, written from its declarations. What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link CheckedSweeps}.
 *
 * <p>Every member runs its method once, with all side effects, and gives the same value or exception.
 *
 * <p>The shadow {@code xBar} of an array {@code x} holds the cotangents of its elements. It is in-out: on entry the
 * cotangents of the final content of {@code x}, on exit those of its initial content. For an array that is only
 * read the two are the same, so that repeated calls accumulate; for one that is written, clear the shadow between
 * calls. A tangent array {@code xDot} is in-out too: on exit it holds the tangents of the final content.
 *
 * <p>A shadow or tangent of another length than its array, or null where the array is not, gives an
 * {@link IllegalArgumentException} before anything is written; so does one array passed twice if one of the two
 * is written, as every shadow is. Arrays that are only read may be passed twice, each with a shadow of its own.
 *
 * <p>Members may be called from several threads if their methods may. An overload that takes a workspace keeps
 * intermediate values in it, so that repeated calls allocate nothing but their results. A workspace serves one
 * thread at a time, and a {@code Vjp} that was made with it only until it is used again.
 *
 * <p>What ends in Forward, Reverse, UncheckedJvp or Writes is there for the companions of other classes. The frame of an
 * earlier forward sweep, or null for a new one, takes what the reverse sweep reads.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class CheckedDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private CheckedDerivatives() {}

  /** Value of {@link Checked#f} and its pullback. */
  static FVjp fVjp(double[] outA, double[] b, double[] c, float[] d, double s) {
    return fVjp(outA, b, c, d, s, new FWorkspace());
  }

  static FVjp fVjp(double[] outA, double[] b, double[] c, float[] d, double s, FWorkspace workspace) {
    requireDistinct("outA, b, c", fWrites(5) & 0b111, outA, b, c);
    workspace.outABar = cleared(workspace.outABar, outA);
    workspace.bBar = cleared(workspace.bBar, b);
    workspace.dBar = cleared(workspace.dBar, d);
    FFrame frame = CheckedSweeps.fForward(outA, workspace.outABar, b, workspace.bBar, c, d, workspace.dBar, s,
        used(workspace.residuals));
    return new FVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Checked#f} and pulls {@code resultBar} back into the shadows. */
  static FPullback fPullback(double[] outA, double[] b, double[] c, float[] d, double s, double[] resultBar,
      double[] outABar, double[] bBar, float[] dBar) {
    return fPullback(outA, b, c, d, s, resultBar, outABar, bBar, dBar, new FWorkspace());
  }

  static FPullback fPullback(double[] outA, double[] b, double[] c, float[] d, double s, double[] resultBar,
      double[] outABar, double[] bBar, float[] dBar, FWorkspace workspace) {
    requireLength("outABar", outABar, "outA", outA);
    requireLength("bBar", bBar, "b", b);
    requireLength("dBar", dBar, "d", d);
    requireDistinct("resultBar, outABar, bBar, outA, b, c", 0b110 | (fWrites(5) & 0b111) << 3, resultBar, outABar,
        bBar, outA, b, c);
    requireDistinct("dBar, d", 0b1, dBar, d);
    return CheckedSweeps.fPullback(outA, b, c, d, s, resultBar, outABar, bBar, dBar, used(workspace.residuals));
  }

  /** Value of {@link Checked#f} and its tangent. */
  static FJvp fJvp(double[] outA, double[] b, double[] c, float[] d, double s, double[] outADot, double[] bDot,
      float[] dDot, double sDot) {
    return fJvp(outA, b, c, d, s, outADot, bDot, dDot, sDot, new FWorkspace());
  }

  static FJvp fJvp(double[] outA, double[] b, double[] c, float[] d, double s, double[] outADot, double[] bDot,
      float[] dDot, double sDot, FWorkspace workspace) {
    requireLength("outADot", outADot, "outA", outA);
    requireLength("bDot", bDot, "b", b);
    requireLength("dDot", dDot, "d", d);
    requireDistinct("outADot, bDot, outA, b, c", fWrites(5) & 0b11 | (fWrites(5) & 0b111) << 2, outADot, bDot, outA, b,
        c);
    requireDistinct("dDot, d", (fWrites(5) & 0b1000) >>> 3, dDot, d);
    return CheckedSweeps.fJvp(outA, b, c, d, s, outADot, bDot, dDot, sDot, used(workspace.residuals));
  }

  static FFrame fForward(double[] outA, double[] outABar, double[] b, double[] bBar, double[] c, float[] d,
      float[] dBar, double s, FFrame frame) {
    return CheckedSweeps.fForward(outA, outABar, b, bBar, c, d, dBar, s, (CheckedSweeps.FResiduals) frame);
  }

  static double fReverse(FFrame frame) { return CheckedSweeps.fReverse((CheckedSweeps.FResiduals) frame); }

  static FJvp fUncheckedJvp(double[] outA, double[] b, double[] c, float[] d, double s, double[] outADot, double[] bDot,
      float[] dDot, double sDot, FWorkspace workspace) {
    return CheckedSweeps.fJvp(outA, b, c, d, s, outADot, bDot, dDot, sDot, used(workspace.residuals));
  }

  static long fWrites(int depth) { return CheckedSweeps.fWrites(depth); }

  /**
   * Jacobian of {@link Checked#f},
   * a row for each number of the result and a column for each among the differentiable parameters;
   * runs the method once for each column, or at most twice where there are fewer rows,
   * before the last time on copies of its arrays.
   */
  static double[][] fJacobian(double[] outA, double[] b, double[] c, float[] d, double s) {
    return fJacobian(outA, b, c, d, s, new FWorkspace());
  }

  static double[][] fJacobian(double[] outA, double[] b, double[] c, float[] d, double s, FWorkspace workspace) {
    int columns = leavesOf(outA) + leavesOf(b) + leavesOf(d) + 1;
    double[][] jacobian = {};
    double[] values = {};
    for (int i = 0; i < columns; i++) {
      boolean last = i + 1 == columns;
      FJvp along = fJvp(last ? outA : outA == null ? null : outA.clone(), last ? b : b == null ? null : b.clone(),
          last ? c : c == null ? null : c.clone(), last ? d : d == null ? null : d.clone(), s, unit(outA, i),
          unit(b, i - leavesOf(outA)), unit(d, i - (leavesOf(outA) + leavesOf(b))),
          i - (leavesOf(outA) + leavesOf(b) + leavesOf(d)) == 0 ? 1 : 0, workspace);
      if (i == 0) jacobian = new double[leavesOf(along.value())][columns];
      double[] again = new double[jacobian.length];
      flatten(along.value(), again, 0);
      if (i > 0 && !Arrays.equals(values, again)) {
        throw new IllegalStateException("f gives another value when it runs again, so it has no Jacobian");
      }
      values = again;
      if (!last && columns > jacobian.length) break;
      double[] column = new double[jacobian.length];
      flatten(along.tangent(), column, 0);
      for (int j = 0; j < column.length; j++) jacobian[j][i] = column[j];
    }
    if (columns == 1 || (columns > 0 && columns <= jacobian.length)) return jacobian;
    FVjp vjp = fVjp(outA, b, c, d, s, workspace);
    jacobian = new double[leavesOf(vjp.value())][columns];
    for (int i = 0; i < jacobian.length; i++) {
      FGradient gradient = vjp.pullback(unit(vjp.value(), i));
      flatten(gradient.outA(), jacobian[i], 0);
      flatten(gradient.b(), jacobian[i], leavesOf(outA));
      flatten(gradient.d(), jacobian[i], leavesOf(outA) + leavesOf(b));
      jacobian[i][leavesOf(outA) + leavesOf(b) + leavesOf(d)] = gradient.s();
    }
    return jacobian;
  }

  /** Value and gradient of {@link Checked#g}. */
  static GValueAndGradient gValueAndGradient(double[] a, double[] b, float[] outScratch) {
    return gValueAndGradient(a, b, outScratch, new GWorkspace());
  }

  static GValueAndGradient gValueAndGradient(double[] a, double[] b, float[] outScratch, GWorkspace workspace) {
    GPullback pullback = gPullback(a, b, outScratch, 1.0, zerosLike(a), zerosLike(b), workspace);
    return new GValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Checked#g}. */
  static GGradient gGradient(double[] a, double[] b, float[] outScratch) {
    return gGradient(a, b, outScratch, new GWorkspace());
  }

  static GGradient gGradient(double[] a, double[] b, float[] outScratch, GWorkspace workspace) {
    return gValueAndGradient(a, b, outScratch, workspace).gradient();
  }

  /** Value of {@link Checked#g} and its pullback. */
  static GVjp gVjp(double[] a, double[] b, float[] outScratch) { return gVjp(a, b, outScratch, new GWorkspace()); }

  static GVjp gVjp(double[] a, double[] b, float[] outScratch, GWorkspace workspace) {
    requireDistinct("a, b", gWrites(5) & 0b11, a, b);
    workspace.aBar = cleared(workspace.aBar, a);
    workspace.bBar = cleared(workspace.bBar, b);
    GFrame frame = CheckedSweeps.gForward(a, workspace.aBar, b, workspace.bBar, outScratch, used(workspace.residuals));
    return new GVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Checked#g} and pulls {@code resultBar} back into the shadows. */
  static GPullback gPullback(double[] a, double[] b, float[] outScratch, double resultBar, double[] aBar,
      double[] bBar) {
    return gPullback(a, b, outScratch, resultBar, aBar, bBar, new GWorkspace());
  }

  static GPullback gPullback(double[] a, double[] b, float[] outScratch, double resultBar, double[] aBar, double[] bBar,
      GWorkspace workspace) {
    requireLength("aBar", aBar, "a", a);
    requireLength("bBar", bBar, "b", b);
    requireDistinct("aBar, bBar, a, b", 0b11 | (gWrites(5) & 0b11) << 2, aBar, bBar, a, b);
    return CheckedSweeps.gPullback(a, b, outScratch, resultBar, aBar, bBar, used(workspace.residuals));
  }

  /** Value of {@link Checked#g} and its tangent. */
  static GJvp gJvp(double[] a, double[] b, float[] outScratch, double[] aDot, double[] bDot) {
    return gJvp(a, b, outScratch, aDot, bDot, new GWorkspace());
  }

  static GJvp gJvp(double[] a, double[] b, float[] outScratch, double[] aDot, double[] bDot, GWorkspace workspace) {
    requireLength("aDot", aDot, "a", a);
    requireLength("bDot", bDot, "b", b);
    requireDistinct("aDot, bDot, a, b", gWrites(5) & 0b11 | (gWrites(5) & 0b11) << 2, aDot, bDot, a, b);
    return CheckedSweeps.gJvp(a, b, outScratch, aDot, bDot, used(workspace.residuals));
  }

  static GFrame gForward(double[] a, double[] aBar, double[] b, double[] bBar, float[] outScratch, GFrame frame) {
    return CheckedSweeps.gForward(a, aBar, b, bBar, outScratch, (CheckedSweeps.GResiduals) frame);
  }

  static void gReverse(GFrame frame, double resultBar) {
    CheckedSweeps.gReverse((CheckedSweeps.GResiduals) frame, resultBar);
  }

  static GJvp gUncheckedJvp(double[] a, double[] b, float[] outScratch, double[] aDot, double[] bDot,
      GWorkspace workspace) {
    return CheckedSweeps.gJvp(a, b, outScratch, aDot, bDot, used(workspace.residuals));
  }

  static long gWrites(int depth) { return CheckedSweeps.gWrites(depth); }

  /** Value and gradient of {@link Checked#h}. */
  static HValueAndGradient hValueAndGradient(double[] a, int[] outOrder, int[] from, String[] names) {
    return hValueAndGradient(a, outOrder, from, names, new HWorkspace());
  }

  static HValueAndGradient hValueAndGradient(double[] a, int[] outOrder, int[] from, String[] names,
      HWorkspace workspace) {
    HPullback pullback = hPullback(a, outOrder, from, names, 1.0, zerosLike(a), workspace);
    return new HValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Checked#h}. */
  static HGradient hGradient(double[] a, int[] outOrder, int[] from, String[] names) {
    return hGradient(a, outOrder, from, names, new HWorkspace());
  }

  static HGradient hGradient(double[] a, int[] outOrder, int[] from, String[] names, HWorkspace workspace) {
    return hValueAndGradient(a, outOrder, from, names, workspace).gradient();
  }

  /** Value of {@link Checked#h} and its pullback. */
  static HVjp hVjp(double[] a, int[] outOrder, int[] from, String[] names) {
    return hVjp(a, outOrder, from, names, new HWorkspace());
  }

  static HVjp hVjp(double[] a, int[] outOrder, int[] from, String[] names, HWorkspace workspace) {
    workspace.aBar = cleared(workspace.aBar, a);
    HFrame frame = CheckedSweeps.hForward(a, workspace.aBar, outOrder, from, names, used(workspace.residuals));
    return new HVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Checked#h} and pulls {@code resultBar} back into the shadows. */
  static HPullback hPullback(double[] a, int[] outOrder, int[] from, String[] names, double resultBar, double[] aBar) {
    return hPullback(a, outOrder, from, names, resultBar, aBar, new HWorkspace());
  }

  static HPullback hPullback(double[] a, int[] outOrder, int[] from, String[] names, double resultBar, double[] aBar,
      HWorkspace workspace) {
    requireLength("aBar", aBar, "a", a);
    requireDistinct("aBar, a", 0b1, aBar, a);
    requireDistinct("outOrder, from", (hWrites(5) & 0b110) >>> 1, outOrder, from);
    return CheckedSweeps.hPullback(a, outOrder, from, names, resultBar, aBar, used(workspace.residuals));
  }

  /** Value of {@link Checked#h} and its tangent. */
  static HJvp hJvp(double[] a, int[] outOrder, int[] from, String[] names, double[] aDot) {
    return hJvp(a, outOrder, from, names, aDot, new HWorkspace());
  }

  static HJvp hJvp(double[] a, int[] outOrder, int[] from, String[] names, double[] aDot, HWorkspace workspace) {
    requireLength("aDot", aDot, "a", a);
    requireDistinct("aDot, a", hWrites(5) & 0b1, aDot, a);
    requireDistinct("outOrder, from", (hWrites(5) & 0b110) >>> 1, outOrder, from);
    return CheckedSweeps.hJvp(a, outOrder, from, names, aDot, used(workspace.residuals));
  }

  static HFrame hForward(double[] a, double[] aBar, int[] outOrder, int[] from, String[] names, HFrame frame) {
    return CheckedSweeps.hForward(a, aBar, outOrder, from, names, (CheckedSweeps.HResiduals) frame);
  }

  static void hReverse(HFrame frame, double resultBar) {
    CheckedSweeps.hReverse((CheckedSweeps.HResiduals) frame, resultBar);
  }

  static HJvp hUncheckedJvp(double[] a, int[] outOrder, int[] from, String[] names, double[] aDot,
      HWorkspace workspace) {
    return CheckedSweeps.hJvp(a, outOrder, from, names, aDot, used(workspace.residuals));
  }

  static long hWrites(int depth) { return CheckedSweeps.hWrites(depth); }

  /** Value and gradient of {@link Checked#k}. */
  static KValueAndGradient kValueAndGradient(double[] outA, float[] b, double[][] table, float[][][] blocks) {
    return kValueAndGradient(outA, b, table, blocks, new KWorkspace());
  }

  static KValueAndGradient kValueAndGradient(double[] outA, float[] b, double[][] table, float[][][] blocks,
      KWorkspace workspace) {
    KPullback pullback = kPullback(outA, b, table, blocks, 1.0, zerosLike(outA), zerosLike(b), workspace);
    return new KValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Checked#k}. */
  static KGradient kGradient(double[] outA, float[] b, double[][] table, float[][][] blocks) {
    return kGradient(outA, b, table, blocks, new KWorkspace());
  }

  static KGradient kGradient(double[] outA, float[] b, double[][] table, float[][][] blocks, KWorkspace workspace) {
    return kValueAndGradient(outA, b, table, blocks, workspace).gradient();
  }

  /** Value of {@link Checked#k} and its pullback. */
  static KVjp kVjp(double[] outA, float[] b, double[][] table, float[][][] blocks) {
    return kVjp(outA, b, table, blocks, new KWorkspace());
  }

  static KVjp kVjp(double[] outA, float[] b, double[][] table, float[][][] blocks, KWorkspace workspace) {
    if (kWrites(5) != 0) {
      collectFrom(outA, workspace.reached.from(0));
      collectFrom(b, workspace.reached.from(1));
      collectFrom(table, workspace.reached.from(2));
      collectFrom(blocks, workspace.reached.from(3));
      workspace.reached.requireApart("outA, b, table, blocks", kWrites(5));
    }
    workspace.outABar = cleared(workspace.outABar, outA);
    workspace.bBar = cleared(workspace.bBar, b);
    KFrame frame = CheckedSweeps.kForward(outA, workspace.outABar, b, workspace.bBar, table, blocks,
        used(workspace.residuals));
    return new KVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Checked#k} and pulls {@code resultBar} back into the shadows. */
  static KPullback kPullback(double[] outA, float[] b, double[][] table, float[][][] blocks, double resultBar,
      double[] outABar, float[] bBar) {
    return kPullback(outA, b, table, blocks, resultBar, outABar, bBar, new KWorkspace());
  }

  static KPullback kPullback(double[] outA, float[] b, double[][] table, float[][][] blocks, double resultBar,
      double[] outABar, float[] bBar, KWorkspace workspace) {
    requireLength("outABar", outABar, "outA", outA);
    requireLength("bBar", bBar, "b", b);
    requireDistinct("outABar, outA", 0b1, outABar, outA);
    requireDistinct("bBar, b", 0b1, bBar, b);
    requireDistinct("table, blocks", (kWrites(5) & 0b1100) >>> 2, table, blocks);
    if (kWrites(5) != 0) {
      collectFrom(outA, workspace.reached.from(0));
      collectFrom(b, workspace.reached.from(1));
      collectFrom(table, workspace.reached.from(2));
      collectFrom(blocks, workspace.reached.from(3));
      workspace.reached.requireApart("outA, b, table, blocks", kWrites(5));
    }
    return CheckedSweeps.kPullback(outA, b, table, blocks, resultBar, outABar, bBar, used(workspace.residuals));
  }

  /** Value of {@link Checked#k} and its tangent. */
  static KJvp kJvp(double[] outA, float[] b, double[][] table, float[][][] blocks, double[] outADot, float[] bDot) {
    return kJvp(outA, b, table, blocks, outADot, bDot, new KWorkspace());
  }

  static KJvp kJvp(double[] outA, float[] b, double[][] table, float[][][] blocks, double[] outADot, float[] bDot,
      KWorkspace workspace) {
    requireLength("outADot", outADot, "outA", outA);
    requireLength("bDot", bDot, "b", b);
    requireDistinct("outADot, outA", kWrites(5) & 0b1, outADot, outA);
    requireDistinct("bDot, b", (kWrites(5) & 0b10) >>> 1, bDot, b);
    requireDistinct("table, blocks", (kWrites(5) & 0b1100) >>> 2, table, blocks);
    if (kWrites(5) != 0) {
      collectFrom(outA, workspace.reached.from(0));
      collectFrom(b, workspace.reached.from(1));
      collectFrom(table, workspace.reached.from(2));
      collectFrom(blocks, workspace.reached.from(3));
      workspace.reached.requireApart("outA, b, table, blocks", kWrites(5));
    }
    return CheckedSweeps.kJvp(outA, b, table, blocks, outADot, bDot, used(workspace.residuals));
  }

  static KFrame kForward(double[] outA, double[] outABar, float[] b, float[] bBar, double[][] table, float[][][] blocks,
      KFrame frame) {
    return CheckedSweeps.kForward(outA, outABar, b, bBar, table, blocks, (CheckedSweeps.KResiduals) frame);
  }

  static void kReverse(KFrame frame, double resultBar) {
    CheckedSweeps.kReverse((CheckedSweeps.KResiduals) frame, resultBar);
  }

  static KJvp kUncheckedJvp(double[] outA, float[] b, double[][] table, float[][][] blocks, double[] outADot,
      float[] bDot, KWorkspace workspace) {
    return CheckedSweeps.kJvp(outA, b, table, blocks, outADot, bDot, used(workspace.residuals));
  }

  static long kWrites(int depth) { return CheckedSweeps.kWrites(depth); }

  private static void requireDistinct(String names, long written, int[] a, int[] b) {
    if (a == b) requireAllDistinct(names, written, new int[][] {a, b});
  }

  private static void requireDistinct(String names, long written, float[] a, float[] b) {
    if (a == b) requireAllDistinct(names, written, new float[][] {a, b});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b) {
    if (a == b) requireAllDistinct(names, written, new double[][] {a, b});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c) {
    if (a == b || a == c || b == c) requireAllDistinct(names, written, new double[][] {a, b, c});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c, double[] d) {
    if (a == b || a == c || b == c || a == d || b == d || c == d)
        requireAllDistinct(names, written, new double[][] {a, b, c, d});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c, double[] d,
      double[] e) {
    if (a == b || a == c || b == c || a == d || b == d || c == d || a == e || b == e || c == e || d == e)
        requireAllDistinct(names, written, new double[][] {a, b, c, d, e});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c, double[] d,
      double[] e, double[] f) {
    if (a == b || a == c || b == c || a == d || b == d || c == d || a == e || b == e || c == e || d == e || a == f
        || b == f || c == f || d == f || e == f) requireAllDistinct(names, written, new double[][] {a, b, c, d, e, f});
  }

  private static void requireDistinct(String names, long written, Object[] a, Object[] b) {
    if (a == b) requireAllDistinct(names, written, new Object[][] {a, b});
  }

  private static float[] zerosLike(float[] array) { return array == null ? null : new float[array.length]; }

  private static double[] zerosLike(double[] array) { return array == null ? null : new double[array.length]; }

  private static float[] cleared(float[] shadow, float[] array) {
    if (array == null || shadow == null || shadow.length != array.length) return zerosLike(array);
    Arrays.fill(shadow, 0);
    return shadow;
  }

  private static double[] cleared(double[] shadow, double[] array) {
    if (array == null || shadow == null || shadow.length != array.length) return zerosLike(array);
    Arrays.fill(shadow, 0);
    return shadow;
  }

  private static void seed(double[] shadow, double[] cotangent) {
    if (shadow != null) {
      System.arraycopy(cotangent, 0, shadow, 0, shadow.length);
    }
  }

  private static float[] copyAndClear(float[] shadow) {
    if (shadow == null) return null;
    float[] copy = shadow.clone();
    Arrays.fill(shadow, 0);
    return copy;
  }

  private static double[] copyAndClear(double[] shadow) {
    if (shadow == null) return null;
    double[] copy = shadow.clone();
    Arrays.fill(shadow, 0);
    return copy;
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

  private static void requireAllDistinct(String names, long written, int[][] arrays) {
    for (int k = 1; k < arrays.length; k++) {
      for (int i = 0; i < k; i++) {
        boolean free = (written >> Math.min(i, 63) & 1 | written >> Math.min(k, 63) & 1) == 0;
        if (free || arrays[i] != arrays[k] || arrays[i] == null || arrays[i].length == 0) continue;
        String[] name = names.split(", ");
        throw new IllegalArgumentException(name[i] + " and " + name[k]
            + " are the same array, but one of them is written");
      }
    }
  }

  private static void requireAllDistinct(String names, long written, float[][] arrays) {
    for (int k = 1; k < arrays.length; k++) {
      for (int i = 0; i < k; i++) {
        boolean free = (written >> Math.min(i, 63) & 1 | written >> Math.min(k, 63) & 1) == 0;
        if (free || arrays[i] != arrays[k] || arrays[i] == null || arrays[i].length == 0) continue;
        String[] name = names.split(", ");
        throw new IllegalArgumentException(name[i] + " and " + name[k]
            + " are the same array, but one of them is written");
      }
    }
  }

  private static void requireAllDistinct(String names, long written, double[][] arrays) {
    for (int k = 1; k < arrays.length; k++) {
      for (int i = 0; i < k; i++) {
        boolean free = (written >> Math.min(i, 63) & 1 | written >> Math.min(k, 63) & 1) == 0;
        if (free || arrays[i] != arrays[k] || arrays[i] == null || arrays[i].length == 0) continue;
        String[] name = names.split(", ");
        throw new IllegalArgumentException(name[i] + " and " + name[k]
            + " are the same array, but one of them is written");
      }
    }
  }

  private static void requireAllDistinct(String names, long written, Object[][] arrays) {
    for (int k = 1; k < arrays.length; k++) {
      for (int i = 0; i < k; i++) {
        boolean free = (written >> Math.min(i, 63) & 1 | written >> Math.min(k, 63) & 1) == 0;
        if (free || arrays[i] != arrays[k] || arrays[i] == null || arrays[i].length == 0) continue;
        String[] name = names.split(", ");
        throw new IllegalArgumentException(name[i] + " and " + name[k]
            + " are the same array, but one of them is written");
      }
    }
  }

  private static String sized(String name, float[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static int leavesOf(double[] array) { return array == null ? 0 : array.length; }

  private static int leavesOf(float[] array) { return array == null ? 0 : array.length; }

  private static double[] unit(double[] array, int leaf) {
    if (array == null) return null;
    double[] unit = new double[array.length];
    if (leaf >= 0 && leaf < unit.length) unit[leaf] = 1;
    return unit;
  }

  private static float[] unit(float[] array, int leaf) {
    if (array == null) return null;
    float[] unit = new float[array.length];
    if (leaf >= 0 && leaf < unit.length) unit[leaf] = 1;
    return unit;
  }

  private static int flatten(double[] array, double[] flat, int at) {
    int next = at;
    for (int i = 0; array != null && i < array.length; i++) flat[next++] = array[i];
    return next;
  }

  private static int flatten(float[] array, double[] flat, int at) {
    int next = at;
    for (int i = 0; array != null && i < array.length; i++) flat[next++] = array[i];
    return next;
  }

  private static void collectFrom(double[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(double[][] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
    for (double[] each : array) {
      collectFrom(each, arrays);
    }
  }

  private static void collectFrom(float[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(float[][] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
    for (float[] each : array) {
      collectFrom(each, arrays);
    }
  }

  private static void collectFrom(float[][][] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
    for (float[][] each : array) {
      collectFrom(each, arrays);
    }
  }

  /** The frame, for one more use, as the class that the sweeps declare for it. */
  @SuppressWarnings("unchecked")
  private static <R> R used(FrameWithUses frame) {
    frame.uses++;
    return (R) frame;
  }

  private static void requireSameUse(int use, int uses) {
    if (use != uses) throw new IllegalStateException("the workspace has been used again since this pullback was made");
  }

  /** The cotangents of the differentiable parameters of {@link Checked#f}. */
  record FGradient(double[] outA, double[] b, float[] d, double s) {}

  /** The pullback of {@link Checked#f} at one point; not thread-safe. */
  record FVjp(double[] value, FWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    FGradient pullback(double[] resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      requireLength("resultBar", resultBar, "the result", value);
      seed(workspace.residuals.valueBar(), resultBar);
      double sBar = fReverse(workspace.residuals);
      return new FGradient(copyAndClear(workspace.outABar), copyAndClear(workspace.bBar), copyAndClear(workspace.dBar),
          sBar);
    }
  }

  record FPullback(double[] value, FGradient gradient) {}

  record FJvp(double[] value, double[] tangent) {}

  static final class FWorkspace {
    final FFrame residuals = new CheckedSweeps.FResiduals();
    private double[] outABar, bBar;
    private float[] dBar;
  }

  abstract static class FFrame extends FrameOfDoubleArray {}

  /** The cotangents of the differentiable parameters of {@link Checked#g}. */
  record GGradient(double[] a, double[] b) {}

  record GValueAndGradient(double value, GGradient gradient) {}

  /** The pullback of {@link Checked#g} at one point; not thread-safe. */
  record GVjp(double value, GWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    GGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      gReverse(workspace.residuals, resultBar);
      return new GGradient(copyAndClear(workspace.aBar), copyAndClear(workspace.bBar));
    }
  }

  record GPullback(double value, GGradient gradient) {}

  record GJvp(double value, double tangent) {}

  static final class GWorkspace {
    final GFrame residuals = new CheckedSweeps.GResiduals();
    private double[] aBar, bBar;
  }

  abstract static class GFrame extends FrameOfDouble {}

  /** The cotangents of the differentiable parameters of {@link Checked#h}. */
  record HGradient(double[] a) {}

  record HValueAndGradient(double value, HGradient gradient) {}

  /** The pullback of {@link Checked#h} at one point; not thread-safe. */
  record HVjp(double value, HWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    HGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      hReverse(workspace.residuals, resultBar);
      return new HGradient(copyAndClear(workspace.aBar));
    }
  }

  record HPullback(double value, HGradient gradient) {}

  record HJvp(double value, double tangent) {}

  static final class HWorkspace {
    final HFrame residuals = new CheckedSweeps.HResiduals();
    private double[] aBar;
  }

  abstract static class HFrame extends FrameOfDouble {}

  /** The cotangents of the differentiable parameters of {@link Checked#k}. */
  record KGradient(double[] outA, float[] b) {}

  record KValueAndGradient(double value, KGradient gradient) {}

  /** The pullback of {@link Checked#k} at one point; not thread-safe. */
  record KVjp(double value, KWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    KGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      kReverse(workspace.residuals, resultBar);
      return new KGradient(copyAndClear(workspace.outABar), copyAndClear(workspace.bBar));
    }
  }

  record KPullback(double value, KGradient gradient) {}

  record KJvp(double value, double tangent) {}

  static final class KWorkspace {
    final KFrame residuals = new CheckedSweeps.KResiduals();
    private double[] outABar;
    private float[] bBar;
    private final ReachedArrays reached = new ReachedArrays();
  }

  abstract static class KFrame extends FrameOfDouble {}

  /** The arrays that can be reached from each of several arguments. */
  private static final class ReachedArrays {
    private final List<List<Object>> lists = new ArrayList<>();
    private final Map<Object, Integer> first = new IdentityHashMap<>();
    private int count;

    /** For the arrays of the next argument, the first of which is number 0. */
    List<Object> from(int argument) {
      count = argument + 1;
      if (lists.size() < count) lists.add(new ArrayList<>());
      lists.get(argument).clear();
      return lists.get(argument);
    }

    void requireApart(String names, long written) {
      first.clear();
      for (int k = 0; k < count; k++) {
        for (Object array : lists.get(k)) {
          Integer i = first.putIfAbsent(array, k);
          if (i == null || (written >> Math.min(i, 63) & 1 | written >> Math.min(k, 63) & 1) == 0) continue;
          String[] name = names.split(", ");
          throw new IllegalArgumentException(name[i] + " and " + name[k]
              + " share an array, but one of them is written");
        }
        lists.get(k).clear();
      }
      first.clear();
    }
  }

  /**
   * What a forward sweep hands to the reverse sweep. A pullback knows by the number of uses whether it is
   * still its own.
   */
  abstract static class FrameWithUses {
    int uses;
  }

  abstract static class FrameOfDouble extends FrameWithUses {
    double value;

    /** The value of the method. */
    public final double value() { return value; }
  }

  abstract static class FrameOfDoubleArray extends FrameWithUses {
    double[] value, valueBar;

    /** The value of the method. */
    public final double[] value() { return value; }

    /** The shadow of the value; the parameter's own where the value is a parameter. */
    public final double[] valueBar() { return valueBar; }
  }
}
