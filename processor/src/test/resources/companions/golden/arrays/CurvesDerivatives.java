package user;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * Derivatives of {@link Curves}, written from its declarations. What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link CurvesSweeps}.
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
final class CurvesDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private CurvesDerivatives() {}

  /** Value and gradient of {@link Curves#gated}. */
  static GatedValueAndGradient gatedValueAndGradient(double[] x, double[] w, double tolerance) {
    return gatedValueAndGradient(x, w, tolerance, new GatedWorkspace());
  }

  static GatedValueAndGradient gatedValueAndGradient(double[] x, double[] w, double tolerance,
      GatedWorkspace workspace) {
    GatedPullback pullback = gatedPullback(x, w, tolerance, 1.0, zerosLike(x), zerosLike(w), workspace);
    return new GatedValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Curves#gated}. */
  static GatedGradient gatedGradient(double[] x, double[] w, double tolerance) {
    return gatedGradient(x, w, tolerance, new GatedWorkspace());
  }

  static GatedGradient gatedGradient(double[] x, double[] w, double tolerance, GatedWorkspace workspace) {
    return gatedValueAndGradient(x, w, tolerance, workspace).gradient();
  }

  /** Value of {@link Curves#gated} and its pullback. */
  static GatedVjp gatedVjp(double[] x, double[] w, double tolerance) {
    return gatedVjp(x, w, tolerance, new GatedWorkspace());
  }

  static GatedVjp gatedVjp(double[] x, double[] w, double tolerance, GatedWorkspace workspace) {
    requireDistinct("x, w", gatedWrites(5), x, w);
    workspace.xBar = cleared(workspace.xBar, x);
    workspace.wBar = cleared(workspace.wBar, w);
    GatedFrame frame = CurvesSweeps.gatedForward(x, workspace.xBar, w, workspace.wBar, tolerance,
        used(workspace.residuals));
    return new GatedVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Curves#gated} and pulls {@code resultBar} back into the shadows. */
  static GatedPullback gatedPullback(double[] x, double[] w, double tolerance, double resultBar, double[] xBar,
      double[] wBar) {
    return gatedPullback(x, w, tolerance, resultBar, xBar, wBar, new GatedWorkspace());
  }

  static GatedPullback gatedPullback(double[] x, double[] w, double tolerance, double resultBar, double[] xBar,
      double[] wBar, GatedWorkspace workspace) {
    requireLength("xBar", xBar, "x", x);
    requireLength("wBar", wBar, "w", w);
    requireDistinct("xBar, wBar, x, w", 0b11 | gatedWrites(5) << 2, xBar, wBar, x, w);
    return CurvesSweeps.gatedPullback(x, w, tolerance, resultBar, xBar, wBar, used(workspace.residuals));
  }

  /** Value of {@link Curves#gated} and its tangent. */
  static GatedJvp gatedJvp(double[] x, double[] w, double tolerance, double[] xDot, double[] wDot,
      double toleranceDot) {
    return gatedJvp(x, w, tolerance, xDot, wDot, toleranceDot, new GatedWorkspace());
  }

  static GatedJvp gatedJvp(double[] x, double[] w, double tolerance, double[] xDot, double[] wDot, double toleranceDot,
      GatedWorkspace workspace) {
    requireLength("xDot", xDot, "x", x);
    requireLength("wDot", wDot, "w", w);
    requireDistinct("xDot, wDot, x, w", gatedWrites(5) & 0b11 | gatedWrites(5) << 2, xDot, wDot, x, w);
    return CurvesSweeps.gatedJvp(x, w, tolerance, xDot, wDot, toleranceDot, used(workspace.residuals));
  }

  static GatedFrame gatedForward(double[] x, double[] xBar, double[] w, double[] wBar, double tolerance,
      GatedFrame frame) {
    return CurvesSweeps.gatedForward(x, xBar, w, wBar, tolerance, (CurvesSweeps.GatedResiduals) frame);
  }

  static double gatedReverse(GatedFrame frame, double resultBar) {
    return CurvesSweeps.gatedReverse((CurvesSweeps.GatedResiduals) frame, resultBar);
  }

  static GatedJvp gatedUncheckedJvp(double[] x, double[] w, double tolerance, double[] xDot, double[] wDot,
      double toleranceDot, GatedWorkspace workspace) {
    return CurvesSweeps.gatedJvp(x, w, tolerance, xDot, wDot, toleranceDot, used(workspace.residuals));
  }

  static long gatedWrites(int depth) { return CurvesSweeps.gatedWrites(depth); }

  /** Runs {@link Curves#smooth} and gives its pullback. */
  static SmoothVjp smoothVjp(double[] u, float k, int steps) throws InterruptedException {
    return smoothVjp(u, k, steps, new SmoothWorkspace());
  }

  static SmoothVjp smoothVjp(double[] u, float k, int steps, SmoothWorkspace workspace) throws InterruptedException {
    workspace.uBar = cleared(workspace.uBar, u);
    SmoothFrame frame = CurvesSweeps.smoothForward(u, workspace.uBar, k, steps, used(workspace.residuals));
    return new SmoothVjp(workspace, frame.uses);
  }

  /** Runs {@link Curves#smooth} and pulls the shadows back through it. */
  static SmoothPullback smoothPullback(double[] u, float k, int steps, double[] uBar) throws InterruptedException {
    return smoothPullback(u, k, steps, uBar, new SmoothWorkspace());
  }

  static SmoothPullback smoothPullback(double[] u, float k, int steps, double[] uBar,
      SmoothWorkspace workspace) throws InterruptedException {
    requireLength("uBar", uBar, "u", u);
    requireDistinct("uBar, u", 0b1, uBar, u);
    return CurvesSweeps.smoothPullback(u, k, steps, uBar, used(workspace.residuals));
  }

  /** Runs {@link Curves#smooth} and carries the tangents through it. */
  static void smoothJvp(double[] u, float k, int steps, double[] uDot, float kDot) throws InterruptedException {
    smoothJvp(u, k, steps, uDot, kDot, new SmoothWorkspace());
  }

  static void smoothJvp(double[] u, float k, int steps, double[] uDot, float kDot,
      SmoothWorkspace workspace) throws InterruptedException {
    requireLength("uDot", uDot, "u", u);
    requireDistinct("uDot, u", smoothWrites(5), uDot, u);
    CurvesSweeps.smoothJvp(u, k, steps, uDot, kDot, used(workspace.residuals));
  }

  static SmoothFrame smoothForward(double[] u, double[] uBar, float k, int steps, SmoothFrame frame)
      throws InterruptedException {
    return CurvesSweeps.smoothForward(u, uBar, k, steps, (CurvesSweeps.SmoothResiduals) frame);
  }

  static float smoothReverse(SmoothFrame frame) {
    return CurvesSweeps.smoothReverse((CurvesSweeps.SmoothResiduals) frame);
  }

  static void smoothUncheckedJvp(double[] u, float k, int steps, double[] uDot, float kDot,
      SmoothWorkspace workspace) throws InterruptedException {
    CurvesSweeps.smoothJvp(u, k, steps, uDot, kDot, used(workspace.residuals));
  }

  static long smoothWrites(int depth) { return CurvesSweeps.smoothWrites(depth); }

  /** Value of {@link Curves#pick} and its pullback. */
  static PickVjp pickVjp(float[] a, float[] b, boolean first) { return pickVjp(a, b, first, new PickWorkspace()); }

  static PickVjp pickVjp(float[] a, float[] b, boolean first, PickWorkspace workspace) {
    requireDistinct("a, b", pickWrites(5), a, b);
    workspace.aBar = cleared(workspace.aBar, a);
    workspace.bBar = cleared(workspace.bBar, b);
    PickFrame frame = CurvesSweeps.pickForward(a, workspace.aBar, b, workspace.bBar, first, used(workspace.residuals));
    return new PickVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Curves#pick} and pulls {@code resultBar} back into the shadows. */
  static PickPullback pickPullback(float[] a, float[] b, boolean first, float[] resultBar, float[] aBar, float[] bBar) {
    return pickPullback(a, b, first, resultBar, aBar, bBar, new PickWorkspace());
  }

  static PickPullback pickPullback(float[] a, float[] b, boolean first, float[] resultBar, float[] aBar, float[] bBar,
      PickWorkspace workspace) {
    requireLength("aBar", aBar, "a", a);
    requireLength("bBar", bBar, "b", b);
    requireDistinct("resultBar, aBar, bBar, a, b", 0b110 | pickWrites(5) << 3, resultBar, aBar, bBar, a, b);
    return CurvesSweeps.pickPullback(a, b, first, resultBar, aBar, bBar, used(workspace.residuals));
  }

  /** Value of {@link Curves#pick} and its tangent. */
  static PickJvp pickJvp(float[] a, float[] b, boolean first, float[] aDot, float[] bDot) {
    return pickJvp(a, b, first, aDot, bDot, new PickWorkspace());
  }

  static PickJvp pickJvp(float[] a, float[] b, boolean first, float[] aDot, float[] bDot, PickWorkspace workspace) {
    requireLength("aDot", aDot, "a", a);
    requireLength("bDot", bDot, "b", b);
    requireDistinct("aDot, bDot, a, b", pickWrites(5) & 0b11 | pickWrites(5) << 2, aDot, bDot, a, b);
    return CurvesSweeps.pickJvp(a, b, first, aDot, bDot, used(workspace.residuals));
  }

  static PickFrame pickForward(float[] a, float[] aBar, float[] b, float[] bBar, boolean first, PickFrame frame) {
    return CurvesSweeps.pickForward(a, aBar, b, bBar, first, (CurvesSweeps.PickResiduals) frame);
  }

  static void pickReverse(PickFrame frame) {
    CurvesSweeps.pickReverse((CurvesSweeps.PickResiduals) frame);
  }

  static PickJvp pickUncheckedJvp(float[] a, float[] b, boolean first, float[] aDot, float[] bDot,
      PickWorkspace workspace) {
    return CurvesSweeps.pickJvp(a, b, first, aDot, bDot, used(workspace.residuals));
  }

  static long pickWrites(int depth) { return CurvesSweeps.pickWrites(depth); }

  /**
   * Jacobian of {@link Curves#pick},
   * a row for each number of the result and a column for each among the differentiable parameters;
   * runs the method once for each column, or at most twice where there are fewer rows,
   * before the last time on copies of its arrays.
   */
  static double[][] pickJacobian(float[] a, float[] b, boolean first) {
    return pickJacobian(a, b, first, new PickWorkspace());
  }

  static double[][] pickJacobian(float[] a, float[] b, boolean first, PickWorkspace workspace) {
    int columns = leavesOf(a) + leavesOf(b);
    double[][] jacobian = {};
    double[] values = {};
    for (int i = 0; i < columns; i++) {
      boolean last = i + 1 == columns;
      PickJvp along = pickJvp(last ? a : a == null ? null : a.clone(), last ? b : b == null ? null : b.clone(), first,
          unit(a, i), unit(b, i - leavesOf(a)), workspace);
      if (i == 0) jacobian = new double[leavesOf(along.value())][columns];
      double[] again = new double[jacobian.length];
      flatten(along.value(), again, 0);
      if (i > 0 && !Arrays.equals(values, again)) {
        throw new IllegalStateException("pick gives another value when it runs again, so it has no Jacobian");
      }
      values = again;
      if (!last && columns > jacobian.length) break;
      double[] column = new double[jacobian.length];
      flatten(along.tangent(), column, 0);
      for (int j = 0; j < column.length; j++) jacobian[j][i] = column[j];
    }
    if (columns == 1 || (columns > 0 && columns <= jacobian.length)) return jacobian;
    PickVjp vjp = pickVjp(a, b, first, workspace);
    jacobian = new double[leavesOf(vjp.value())][columns];
    for (int i = 0; i < jacobian.length; i++) {
      PickGradient gradient = vjp.pullback(unit(vjp.value(), i));
      flatten(gradient.a(), jacobian[i], 0);
      flatten(gradient.b(), jacobian[i], leavesOf(a));
    }
    return jacobian;
  }

  private static void requireDistinct(String names, long written, float[] a, float[] b) {
    if (a == b) requireAllDistinct(names, written, new float[][] {a, b});
  }

  private static void requireDistinct(String names, long written, float[] a, float[] b, float[] c, float[] d) {
    if (a == b || a == c || b == c || a == d || b == d || c == d)
        requireAllDistinct(names, written, new float[][] {a, b, c, d});
  }

  private static void requireDistinct(String names, long written, float[] a, float[] b, float[] c, float[] d,
      float[] e) {
    if (a == b || a == c || b == c || a == d || b == d || c == d || a == e || b == e || c == e || d == e)
        requireAllDistinct(names, written, new float[][] {a, b, c, d, e});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b) {
    if (a == b) requireAllDistinct(names, written, new double[][] {a, b});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c, double[] d) {
    if (a == b || a == c || b == c || a == d || b == d || c == d)
        requireAllDistinct(names, written, new double[][] {a, b, c, d});
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

  private static void seed(float[] shadow, float[] cotangent) {
    if (shadow != null) {
      System.arraycopy(cotangent, 0, shadow, 0, shadow.length);
    }
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

  private static String sized(String name, float[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static int leavesOf(float[] array) { return array == null ? 0 : array.length; }

  private static float[] unit(float[] array, int leaf) {
    if (array == null) return null;
    float[] unit = new float[array.length];
    if (leaf >= 0 && leaf < unit.length) unit[leaf] = 1;
    return unit;
  }

  private static int flatten(float[] array, double[] flat, int at) {
    int next = at;
    for (int i = 0; array != null && i < array.length; i++) flat[next++] = array[i];
    return next;
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

  /** The cotangents of the differentiable parameters of {@link Curves#gated}. */
  record GatedGradient(double[] x, double[] w, double tolerance) {}

  record GatedValueAndGradient(double value, GatedGradient gradient) {}

  /** The pullback of {@link Curves#gated} at one point; not thread-safe. */
  record GatedVjp(double value, GatedWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    GatedGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      double toleranceBar = gatedReverse(workspace.residuals, resultBar);
      return new GatedGradient(copyAndClear(workspace.xBar), copyAndClear(workspace.wBar), toleranceBar);
    }
  }

  record GatedPullback(double value, GatedGradient gradient) {}

  record GatedJvp(double value, double tangent) {}

  static final class GatedWorkspace {
    final GatedFrame residuals = new CurvesSweeps.GatedResiduals();
    private double[] xBar, wBar;
  }

  abstract static class GatedFrame extends FrameOfDouble {}

  /** The cotangents of the differentiable parameters of {@link Curves#smooth}. */
  record SmoothGradient(double[] u, float k) {}

  /** The pullback of {@link Curves#smooth} at one point; not thread-safe. */
  record SmoothVjp(SmoothWorkspace workspace, int use) {
    /** The cotangents of the parameters, for cotangents of the arrays' final contents. Each call stands alone. */
    SmoothGradient pullback(double[] uBar) {
      requireSameUse(use, workspace.residuals.uses);
      requireLength("uBar", uBar, "u", workspace.uBar);
      seed(workspace.uBar, uBar);
      float kBar = smoothReverse(workspace.residuals);
      return new SmoothGradient(copyAndClear(workspace.uBar), kBar);
    }
  }

  record SmoothPullback(SmoothGradient gradient) {}

  static final class SmoothWorkspace {
    final SmoothFrame residuals = new CurvesSweeps.SmoothResiduals();
    private double[] uBar;
  }

  abstract static class SmoothFrame extends FrameWithUses {}

  /** The cotangents of the differentiable parameters of {@link Curves#pick}. */
  record PickGradient(float[] a, float[] b) {}

  /** The pullback of {@link Curves#pick} at one point; not thread-safe. */
  record PickVjp(float[] value, PickWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    PickGradient pullback(float[] resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      requireLength("resultBar", resultBar, "the result", value);
      seed(workspace.residuals.valueBar(), resultBar);
      pickReverse(workspace.residuals);
      return new PickGradient(copyAndClear(workspace.aBar), copyAndClear(workspace.bBar));
    }
  }

  record PickPullback(float[] value, PickGradient gradient) {}

  record PickJvp(float[] value, float[] tangent) {}

  static final class PickWorkspace {
    final PickFrame residuals = new CurvesSweeps.PickResiduals();
    private float[] aBar, bBar;
  }

  abstract static class PickFrame extends FrameOfFloatArray {}

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

  abstract static class FrameOfFloatArray extends FrameWithUses {
    float[] value, valueBar;

    /** The value of the method. */
    public final float[] value() { return value; }

    /** The shadow of the value; the parameter's own where the value is a parameter. */
    public final float[] valueBar() { return valueBar; }
  }
}
