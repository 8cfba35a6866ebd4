package user;

import java.util.Arrays;
import org.jadjoint.Generated;

/**
 * Derivatives of {@link Names}, written from its declarations. What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link NamesSweeps}.
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
final class NamesDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private NamesDerivatives() {}

  /** Value and gradient of {@link Names#f}. */
  static FValueAndGradient fValueAndGradient(double value, double[] xBar, double x, double[] resultBar,
      double workspace, double frame, double wait) {
    return fValueAndGradient(value, xBar, x, resultBar, workspace, frame, wait, new FWorkspace());
  }

  static FValueAndGradient fValueAndGradient(double value, double[] xBar, double x, double[] resultBar,
      double workspace, double frame, double wait, FWorkspace workspace0) {
    FPullback pullback = fPullback(value, xBar, x, resultBar, workspace, frame, wait, 1.0, zerosLike(xBar),
        zerosLike(resultBar), workspace0);
    return new FValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Names#f}. */
  static FGradient fGradient(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait) {
    return fGradient(value, xBar, x, resultBar, workspace, frame, wait, new FWorkspace());
  }

  static FGradient fGradient(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, FWorkspace workspace0) {
    return fValueAndGradient(value, xBar, x, resultBar, workspace, frame, wait, workspace0).gradient();
  }

  /** Value of {@link Names#f} and its pullback. */
  static FVjp fVjp(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait) {
    return fVjp(value, xBar, x, resultBar, workspace, frame, wait, new FWorkspace());
  }

  static FVjp fVjp(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, FWorkspace workspace0) {
    requireDistinct("xBar, resultBar", fWrites(5), xBar, resultBar);
    workspace0.xBarBar = cleared(workspace0.xBarBar, xBar);
    workspace0.resultBarBar = cleared(workspace0.resultBarBar, resultBar);
    FFrame frame0 = NamesSweeps.fForward(value, xBar, workspace0.xBarBar, x, resultBar, workspace0.resultBarBar,
        workspace, frame, wait, used(workspace0.residuals));
    return new FVjp(frame0.value(), workspace0, frame0.uses);
  }

  /** Runs {@link Names#f} and pulls {@code resultBar0} back into the shadows. */
  static FPullback fPullback(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, double resultBar0, double[] xBarBar, double[] resultBarBar) {
    return fPullback(value, xBar, x, resultBar, workspace, frame, wait, resultBar0, xBarBar, resultBarBar,
        new FWorkspace());
  }

  static FPullback fPullback(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, double resultBar0, double[] xBarBar, double[] resultBarBar, FWorkspace workspace0) {
    requireLength("xBarBar", xBarBar, "xBar", xBar);
    requireLength("resultBarBar", resultBarBar, "resultBar", resultBar);
    requireDistinct("xBarBar, resultBarBar, xBar, resultBar", 0b11 | fWrites(5) << 2, xBarBar, resultBarBar, xBar,
        resultBar);
    return NamesSweeps.fPullback(value, xBar, x, resultBar, workspace, frame, wait, resultBar0, xBarBar, resultBarBar,
        used(workspace0.residuals));
  }

  /** Value of {@link Names#f} and its tangent. */
  static FJvp fJvp(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, double valueDot, double[] xBarDot, double xDot, double[] resultBarDot, double workspaceDot,
      double frameDot, double waitDot) {
    return fJvp(value, xBar, x, resultBar, workspace, frame, wait, valueDot, xBarDot, xDot, resultBarDot, workspaceDot,
        frameDot, waitDot, new FWorkspace());
  }

  static FJvp fJvp(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, double valueDot, double[] xBarDot, double xDot, double[] resultBarDot, double workspaceDot,
      double frameDot, double waitDot, FWorkspace workspace0) {
    requireLength("xBarDot", xBarDot, "xBar", xBar);
    requireLength("resultBarDot", resultBarDot, "resultBar", resultBar);
    requireDistinct("xBarDot, resultBarDot, xBar, resultBar", fWrites(5) & 0b11 | fWrites(5) << 2, xBarDot,
        resultBarDot, xBar, resultBar);
    return NamesSweeps.fJvp(value, xBar, x, resultBar, workspace, frame, wait, valueDot, xBarDot, xDot, resultBarDot,
        workspaceDot, frameDot, waitDot, used(workspace0.residuals));
  }

  static FFrame fForward(double value, double[] xBar, double[] xBarBar, double x, double[] resultBar,
      double[] resultBarBar, double workspace, double frame, double wait, FFrame frame0) {
    return NamesSweeps.fForward(value, xBar, xBarBar, x, resultBar, resultBarBar, workspace, frame, wait,
        (NamesSweeps.FResiduals) frame0);
  }

  static FReverse fReverse(FFrame frame0, double resultBar0) {
    return NamesSweeps.fReverse((NamesSweeps.FResiduals) frame0, resultBar0);
  }

  static FJvp fUncheckedJvp(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait, double valueDot, double[] xBarDot, double xDot, double[] resultBarDot, double workspaceDot,
      double frameDot, double waitDot, FWorkspace workspace0) {
    return NamesSweeps.fJvp(value, xBar, x, resultBar, workspace, frame, wait, valueDot, xBarDot, xDot, resultBarDot,
        workspaceDot, frameDot, waitDot, used(workspace0.residuals));
  }

  static long fWrites(int depth) { return NamesSweeps.fWrites(depth); }

  private static void requireDistinct(String names, long written, double[] a, double[] b) {
    if (a == b) requireAllDistinct(names, written, new double[][] {a, b});
  }

  private static void requireDistinct(String names, long written, double[] a, double[] b, double[] c, double[] d) {
    if (a == b || a == c || b == c || a == d || b == d || c == d)
        requireAllDistinct(names, written, new double[][] {a, b, c, d});
  }

  private static double[] zerosLike(double[] array) { return array == null ? null : new double[array.length]; }

  private static double[] cleared(double[] shadow, double[] array) {
    if (array == null || shadow == null || shadow.length != array.length) return zerosLike(array);
    Arrays.fill(shadow, 0);
    return shadow;
  }

  private static double[] copyAndClear(double[] shadow) {
    if (shadow == null) return null;
    double[] copy = shadow.clone();
    Arrays.fill(shadow, 0);
    return copy;
  }

  private static void requireLength(String shadow, double[] bar, String array, double[] primal) {
    if (bar == null || primal == null ? bar != primal : bar.length != primal.length) {
      throw new IllegalArgumentException(sized(shadow, bar) + ", but " + sized(array, primal));
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

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
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

  /** The cotangents of the differentiable parameters of {@link Names#f}. */
  record FGradient(double value, double[] xBar, double x, double[] resultBar, double workspace, double frame,
      double wait_) {}

  record FValueAndGradient(double value, FGradient gradient) {}

  /** The pullback of {@link Names#f} at one point; not thread-safe. */
  record FVjp(double value, FWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    FGradient pullback(double resultBar0) {
      requireSameUse(use, workspace.residuals.uses);
      FReverse scalars = fReverse(workspace.residuals, resultBar0);
      return new FGradient(scalars.value(), copyAndClear(workspace.xBarBar), scalars.x(),
          copyAndClear(workspace.resultBarBar), scalars.workspace(), scalars.frame(), scalars.wait_());
    }
  }

  record FPullback(double value, FGradient gradient) {}

  record FJvp(double value, double tangent) {}

  static final class FWorkspace {
    final FFrame residuals = new NamesSweeps.FResiduals();
    private double[] xBarBar, resultBarBar;
  }

  abstract static class FFrame extends FrameOfDouble {}

  record FReverse(double value, double x, double workspace, double frame, double wait_) {}

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
}
