package user;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.Generated;

/**
 * Derivatives of {@link Outer.Inner}, written from its declarations.
 * What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link Outer_InnerSweeps}.
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
@SuppressWarnings({"deprecation", "rawtypes"})
public final class Outer_InnerDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private Outer_InnerDerivatives() {}

  /** Value and gradient of {@link Outer.Inner#f(double, List)}. */
  @Deprecated
  public static FDoubleListValueAndGradient fValueAndGradient(double x, List names) {
    return fValueAndGradient(x, names, new FDoubleListWorkspace());
  }

  /** Value and gradient of {@link Outer.Inner#f(double, List)}, using {@code workspace}. */
  @Deprecated
  public static FDoubleListValueAndGradient fValueAndGradient(double x, List names, FDoubleListWorkspace workspace) {
    return Outer_InnerSweeps.fPullback(x, names, 1.0,
        (Outer_InnerSweeps.FDoubleListResiduals) used(workspace.residuals));
  }

  /** Gradient of {@link Outer.Inner#f(double, List)}. */
  @Deprecated
  public static FDoubleListGradient fGradient(double x, List names) {
    return fGradient(x, names, new FDoubleListWorkspace());
  }

  /** Gradient of {@link Outer.Inner#f(double, List)}, using {@code workspace}. */
  @Deprecated
  public static FDoubleListGradient fGradient(double x, List names, FDoubleListWorkspace workspace) {
    return fValueAndGradient(x, names, workspace).gradient();
  }

  /** Value of {@link Outer.Inner#f(double, List)} and its pullback. */
  @Deprecated
  public static FDoubleListVjp fVjp(double x, List names) { return fVjp(x, names, new FDoubleListWorkspace()); }

  /** Value of {@link Outer.Inner#f(double, List)} and its pullback, using {@code workspace}. */
  @Deprecated
  public static FDoubleListVjp fVjp(double x, List names, FDoubleListWorkspace workspace) {
    FDoubleListFrame frame = Outer_InnerSweeps.fForward(x, names,
        (Outer_InnerSweeps.FDoubleListResiduals) used(workspace.residuals));
    return new FDoubleListVjp(frame.value(), workspace, frame.uses);
  }

  /** Value of {@link Outer.Inner#f(double, List)} and its tangent. */
  @Deprecated
  public static FDoubleListJvp fJvp(double x, List names, double xDot) {
    return fJvp(x, names, xDot, new FDoubleListWorkspace());
  }

  /** Value of {@link Outer.Inner#f(double, List)} and its tangent, using {@code workspace}. */
  @Deprecated
  public static FDoubleListJvp fJvp(double x, List names, double xDot, FDoubleListWorkspace workspace) {
    return Outer_InnerSweeps.fJvp(x, names, xDot, (Outer_InnerSweeps.FDoubleListResiduals) used(workspace.residuals));
  }

  /**
   * Forward sweep of {@link Outer.Inner#f(double, List)}, into the frame of an earlier call or, for null, a new one.
   */
  public static FDoubleListFrame fForward(double x, List names, FDoubleListFrame frame) {
    return Outer_InnerSweeps.fForward(x, names, (Outer_InnerSweeps.FDoubleListResiduals) frame);
  }

  /** Reverse sweep of {@link Outer.Inner#f(double, List)}: returns the cotangent of {@code x}. */
  public static double fReverse(FDoubleListFrame frame, double resultBar) {
    return Outer_InnerSweeps.fReverse((Outer_InnerSweeps.FDoubleListResiduals) frame, resultBar);
  }

  /** Value and gradient of {@link Outer.Inner#f(double[])}. */
  public static FDoubleArrayValueAndGradient fValueAndGradient(double... xs) {
    return fValueAndGradient(xs, new FDoubleArrayWorkspace());
  }

  /** Value and gradient of {@link Outer.Inner#f(double[])}, using {@code workspace}. */
  public static FDoubleArrayValueAndGradient fValueAndGradient(double[] xs, FDoubleArrayWorkspace workspace) {
    FDoubleArrayPullback pullback = fPullback(xs, 1.0, zerosLike(xs), workspace);
    return new FDoubleArrayValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Outer.Inner#f(double[])}. */
  public static FDoubleArrayGradient fGradient(double... xs) { return fGradient(xs, new FDoubleArrayWorkspace()); }

  /** Gradient of {@link Outer.Inner#f(double[])}, using {@code workspace}. */
  public static FDoubleArrayGradient fGradient(double[] xs, FDoubleArrayWorkspace workspace) {
    return fValueAndGradient(xs, workspace).gradient();
  }

  /** Value of {@link Outer.Inner#f(double[])} and its pullback. */
  public static FDoubleArrayVjp fVjp(double... xs) { return fVjp(xs, new FDoubleArrayWorkspace()); }

  /** Value of {@link Outer.Inner#f(double[])} and its pullback, using {@code workspace}. */
  public static FDoubleArrayVjp fVjp(double[] xs, FDoubleArrayWorkspace workspace) {
    workspace.xsBar = cleared(workspace.xsBar, xs);
    FDoubleArrayFrame frame = Outer_InnerSweeps.fForward(xs, workspace.xsBar,
        (Outer_InnerSweeps.FDoubleArrayResiduals) used(workspace.residuals));
    return new FDoubleArrayVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Outer.Inner#f(double[])} and pulls {@code resultBar} back into the shadows. */
  public static FDoubleArrayPullback fPullback(double[] xs, double resultBar, double[] xsBar) {
    return fPullback(xs, resultBar, xsBar, new FDoubleArrayWorkspace());
  }

  /**
   * Runs {@link Outer.Inner#f(double[])} and pulls {@code resultBar} back into the shadows, using {@code workspace}.
   */
  public static FDoubleArrayPullback fPullback(double[] xs, double resultBar, double[] xsBar,
      FDoubleArrayWorkspace workspace) {
    requireLength("xsBar", xsBar, "xs", xs);
    requireDistinct("xsBar, xs", 0b1, xsBar, xs);
    return Outer_InnerSweeps.fPullback(xs, resultBar, xsBar,
        (Outer_InnerSweeps.FDoubleArrayResiduals) used(workspace.residuals));
  }

  /** Value of {@link Outer.Inner#f(double[])} and its tangent. */
  public static FDoubleArrayJvp fJvp(double[] xs, double[] xsDot) {
    return fJvp(xs, xsDot, new FDoubleArrayWorkspace());
  }

  /** Value of {@link Outer.Inner#f(double[])} and its tangent, using {@code workspace}. */
  public static FDoubleArrayJvp fJvp(double[] xs, double[] xsDot, FDoubleArrayWorkspace workspace) {
    requireLength("xsDot", xsDot, "xs", xs);
    requireDistinct("xsDot, xs", fDoubleArrayWrites(5), xsDot, xs);
    return Outer_InnerSweeps.fJvp(xs, xsDot, (Outer_InnerSweeps.FDoubleArrayResiduals) used(workspace.residuals));
  }

  /** Forward sweep of {@link Outer.Inner#f(double[])}, into the frame of an earlier call or, for null, a new one. */
  public static FDoubleArrayFrame fForward(double[] xs, double[] xsBar, FDoubleArrayFrame frame) {
    return Outer_InnerSweeps.fForward(xs, xsBar, (Outer_InnerSweeps.FDoubleArrayResiduals) frame);
  }

  /** Reverse sweep of {@link Outer.Inner#f(double[])}: adds into the shadows. */
  public static void fReverse(FDoubleArrayFrame frame, double resultBar) {
    Outer_InnerSweeps.fReverse((Outer_InnerSweeps.FDoubleArrayResiduals) frame, resultBar);
  }

  /**
   * Runs {@link Outer.Inner#f(double[])} and carries the tangents through it, for companions that call it, using {@code workspace}.
   */
  public static FDoubleArrayJvp fUncheckedJvp(double[] xs, double[] xsDot, FDoubleArrayWorkspace workspace) {
    return Outer_InnerSweeps.fJvp(xs, xsDot, (Outer_InnerSweeps.FDoubleArrayResiduals) used(workspace.residuals));
  }

  /**
   * Into which arrays {@link Outer.Inner#f(double[])} may write, a bit for each in their order, for companions that call it.
   */
  public static long fDoubleArrayWrites(int depth) { return Outer_InnerSweeps.fDoubleArrayWrites(depth); }

  private static void requireDistinct(String names, long written, double[] a, double[] b) {
    if (a == b) requireAllDistinct(names, written, new double[][] {a, b});
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

  /** The cotangents of the differentiable parameters of {@link Outer.Inner#f(double, List)}. */
  public record FDoubleListGradient(double x) {}

  /** The value of {@link Outer.Inner#f(double, List)} and its gradient. */
  public record FDoubleListValueAndGradient(double value, FDoubleListGradient gradient) {}

  /** The pullback of {@link Outer.Inner#f(double, List)} at one point; not thread-safe. */
  public record FDoubleListVjp(double value, FDoubleListWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    public FDoubleListGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      return new FDoubleListGradient(fReverse(workspace.residuals, resultBar));
    }
  }

  /** The value of {@link Outer.Inner#f(double, List)} and its tangent. */
  public record FDoubleListJvp(double value, double tangent) {}

  /** Keeps the intermediate values of {@link Outer.Inner#f(double, List)}; reusable, by one thread at a time. */
  public static final class FDoubleListWorkspace {
    final FDoubleListFrame residuals = new Outer_InnerSweeps.FDoubleListResiduals();

    /** An empty workspace; it grows with use. */
    public FDoubleListWorkspace() {}
  }

  /** What the forward sweep of {@link Outer.Inner#f(double, List)} hands to the reverse sweep. */
  public abstract static class FDoubleListFrame extends FrameOfDouble {
    FDoubleListFrame() {}
  }

  /** The cotangents of the differentiable parameters of {@link Outer.Inner#f(double[])}. */
  public record FDoubleArrayGradient(double[] xs) {}

  /** The value of {@link Outer.Inner#f(double[])} and its gradient. */
  public record FDoubleArrayValueAndGradient(double value, FDoubleArrayGradient gradient) {}

  /** The pullback of {@link Outer.Inner#f(double[])} at one point; not thread-safe. */
  public record FDoubleArrayVjp(double value, FDoubleArrayWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    public FDoubleArrayGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      fReverse(workspace.residuals, resultBar);
      return new FDoubleArrayGradient(copyAndClear(workspace.xsBar));
    }
  }

  /** What a pullback of {@link Outer.Inner#f(double[])} gives; its arrays are the given shadows. */
  public record FDoubleArrayPullback(double value, FDoubleArrayGradient gradient) {}

  /** The value of {@link Outer.Inner#f(double[])} and its tangent. */
  public record FDoubleArrayJvp(double value, double tangent) {}

  /** Keeps the intermediate values of {@link Outer.Inner#f(double[])}; reusable, by one thread at a time. */
  public static final class FDoubleArrayWorkspace {
    final FDoubleArrayFrame residuals = new Outer_InnerSweeps.FDoubleArrayResiduals();
    private double[] xsBar;

    /** An empty workspace; it grows with use. */
    public FDoubleArrayWorkspace() {}
  }

  /** What the forward sweep of {@link Outer.Inner#f(double[])} hands to the reverse sweep. */
  public abstract static class FDoubleArrayFrame extends FrameOfDouble {
    FDoubleArrayFrame() {}
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
}
