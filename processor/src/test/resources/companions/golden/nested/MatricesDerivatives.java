package user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.Generated;

/**
 * Derivatives of {@link Matrices}, written from its declarations. What only the bodies tell, such as the role of each
 * array and what is saved, stands in {@link MatricesSweeps}.
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
 * <p>Of a record {@code P} and of what it holds, cotangents and tangents are a {@code PTangent}. A pullback adds into
 * its arrays of numbers; its numbers, and what else it holds, come back in a new one. An array of tangents
 * gets the new ones as its elements. One array that stands in two places of what is passed counts as passed twice.
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
final class MatricesDerivatives {
  /** The version of the callee interface, checked where another build calls it. */
  public static final int JADJOINT_ABI = 4;

  private MatricesDerivatives() {}

  /** Value and gradient of {@link Matrices#bilinear}. */
  static BilinearValueAndGradient bilinearValueAndGradient(double[][] a, double[] x, int[][] order) {
    return bilinearValueAndGradient(a, x, order, new BilinearWorkspace());
  }

  static BilinearValueAndGradient bilinearValueAndGradient(double[][] a, double[] x, int[][] order,
      BilinearWorkspace workspace) {
    BilinearPullback pullback = bilinearPullback(a, x, order, 1.0, zerosLike(a), zerosLike(x), workspace);
    return new BilinearValueAndGradient(pullback.value(), pullback.gradient());
  }

  /** Gradient of {@link Matrices#bilinear}. */
  static BilinearGradient bilinearGradient(double[][] a, double[] x, int[][] order) {
    return bilinearGradient(a, x, order, new BilinearWorkspace());
  }

  static BilinearGradient bilinearGradient(double[][] a, double[] x, int[][] order, BilinearWorkspace workspace) {
    return bilinearValueAndGradient(a, x, order, workspace).gradient();
  }

  /** Value of {@link Matrices#bilinear} and its pullback. */
  static BilinearVjp bilinearVjp(double[][] a, double[] x, int[][] order) {
    return bilinearVjp(a, x, order, new BilinearWorkspace());
  }

  static BilinearVjp bilinearVjp(double[][] a, double[] x, int[][] order, BilinearWorkspace workspace) {
    if (bilinearWrites(5) != 0) {
      collectFrom(a, workspace.reached.from(0));
      collectFrom(x, workspace.reached.from(1));
      collectFrom(order, workspace.reached.from(2));
      workspace.reached.requireApart("a, x, order", bilinearWrites(5));
    }
    workspace.aBar = shadowsLike(workspace.aBar, a);
    workspace.xBar = cleared(workspace.xBar, x);
    BilinearFrame frame = MatricesSweeps.bilinearForward(a, workspace.aBar, x, workspace.xBar, order,
        used(workspace.residuals));
    return new BilinearVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Matrices#bilinear} and pulls {@code resultBar} back into the shadows. */
  static BilinearPullback bilinearPullback(double[][] a, double[] x, int[][] order, double resultBar, double[][] aBar,
      double[] xBar) {
    return bilinearPullback(a, x, order, resultBar, aBar, xBar, new BilinearWorkspace());
  }

  static BilinearPullback bilinearPullback(double[][] a, double[] x, int[][] order, double resultBar, double[][] aBar,
      double[] xBar, BilinearWorkspace workspace) {
    requireFit("aBar", misfitOf(aBar, a));
    requireLength("xBar", xBar, "x", x);
    collectFrom(aBar, workspace.reached.from(0));
    collectFrom(xBar, workspace.reached.from(1));
    collectFrom(a, workspace.reached.from(2));
    collectFrom(x, workspace.reached.from(3));
    collectFrom(order, workspace.reached.from(4));
    workspace.reached.requireApart("aBar, xBar, a, x, order", 0b11 | bilinearWrites(5) << 2);
    return MatricesSweeps.bilinearPullback(a, x, order, resultBar, aBar, xBar, used(workspace.residuals));
  }

  /** Value of {@link Matrices#bilinear} and its tangent. */
  static BilinearJvp bilinearJvp(double[][] a, double[] x, int[][] order, double[][] aDot, double[] xDot) {
    return bilinearJvp(a, x, order, aDot, xDot, new BilinearWorkspace());
  }

  static BilinearJvp bilinearJvp(double[][] a, double[] x, int[][] order, double[][] aDot, double[] xDot,
      BilinearWorkspace workspace) {
    requireFit("aDot", misfitOf(aDot, a));
    requireLength("xDot", xDot, "x", x);
    if (bilinearWrites(5) != 0) {
      collectFrom(aDot, workspace.reached.from(0));
      collectFrom(xDot, workspace.reached.from(1));
      collectFrom(a, workspace.reached.from(2));
      collectFrom(x, workspace.reached.from(3));
      collectFrom(order, workspace.reached.from(4));
      workspace.reached.requireApart("aDot, xDot, a, x, order", bilinearWrites(5) & 0b11 | bilinearWrites(5) << 2);
    }
    return MatricesSweeps.bilinearJvp(a, x, order, aDot, xDot, used(workspace.residuals));
  }

  static BilinearFrame bilinearForward(double[][] a, double[][] aBar, double[] x, double[] xBar, int[][] order,
      BilinearFrame frame) {
    return MatricesSweeps.bilinearForward(a, aBar, x, xBar, order, (MatricesSweeps.BilinearResiduals) frame);
  }

  static void bilinearReverse(BilinearFrame frame, double resultBar) {
    MatricesSweeps.bilinearReverse((MatricesSweeps.BilinearResiduals) frame, resultBar);
  }

  static BilinearJvp bilinearUncheckedJvp(double[][] a, double[] x, int[][] order, double[][] aDot, double[] xDot,
      BilinearWorkspace workspace) {
    return MatricesSweeps.bilinearJvp(a, x, order, aDot, xDot, used(workspace.residuals));
  }

  static long bilinearWrites(int depth) { return MatricesSweeps.bilinearWrites(depth); }

  /** Value of {@link Matrices#outer} and its pullback. */
  static OuterVjp outerVjp(double[] x) { return outerVjp(x, new OuterWorkspace()); }

  static OuterVjp outerVjp(double[] x, OuterWorkspace workspace) {
    if (outerWrites(5) != 0) {
      collectFrom(x, workspace.reached.from(0));
      workspace.reached.requireApart("x", outerWrites(5));
    }
    workspace.xBar = cleared(workspace.xBar, x);
    OuterFrame frame = MatricesSweeps.outerForward(x, workspace.xBar, used(workspace.residuals));
    return new OuterVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Matrices#outer} and pulls {@code resultBar} back into the shadows. */
  static OuterPullback outerPullback(double[] x, double[][] resultBar, double[] xBar) {
    return outerPullback(x, resultBar, xBar, new OuterWorkspace());
  }

  static OuterPullback outerPullback(double[] x, double[][] resultBar, double[] xBar, OuterWorkspace workspace) {
    requireLength("xBar", xBar, "x", x);
    collectFrom(resultBar, workspace.reached.from(0));
    collectFrom(xBar, workspace.reached.from(1));
    collectFrom(x, workspace.reached.from(2));
    workspace.reached.requireApart("resultBar, xBar, x", 0b10 | outerWrites(5) << 2);
    return MatricesSweeps.outerPullback(x, resultBar, xBar, used(workspace.residuals));
  }

  /** Value of {@link Matrices#outer} and its tangent. */
  static OuterJvp outerJvp(double[] x, double[] xDot) { return outerJvp(x, xDot, new OuterWorkspace()); }

  static OuterJvp outerJvp(double[] x, double[] xDot, OuterWorkspace workspace) {
    requireLength("xDot", xDot, "x", x);
    if (outerWrites(5) != 0) {
      collectFrom(xDot, workspace.reached.from(0));
      collectFrom(x, workspace.reached.from(1));
      workspace.reached.requireApart("xDot, x", outerWrites(5) & 0b1 | outerWrites(5) << 1);
    }
    return MatricesSweeps.outerJvp(x, xDot, used(workspace.residuals));
  }

  static OuterFrame outerForward(double[] x, double[] xBar, OuterFrame frame) {
    return MatricesSweeps.outerForward(x, xBar, (MatricesSweeps.OuterResiduals) frame);
  }

  static void outerReverse(OuterFrame frame) {
    MatricesSweeps.outerReverse((MatricesSweeps.OuterResiduals) frame);
  }

  static OuterJvp outerUncheckedJvp(double[] x, double[] xDot, OuterWorkspace workspace) {
    return MatricesSweeps.outerJvp(x, xDot, used(workspace.residuals));
  }

  static long outerWrites(int depth) { return MatricesSweeps.outerWrites(depth); }

  /**
   * Jacobian of {@link Matrices#outer},
   * a row for each number of the result and a column for each among the differentiable parameters;
   * runs the method once for each column, or at most twice where there are fewer rows,
   * before the last time on copies of its arrays.
   */
  static double[][] outerJacobian(double[] x) { return outerJacobian(x, new OuterWorkspace()); }

  static double[][] outerJacobian(double[] x, OuterWorkspace workspace) {
    int columns = leavesOf(x);
    double[][] jacobian = {};
    double[] values = {};
    for (int i = 0; i < columns; i++) {
      boolean last = i + 1 == columns;
      OuterJvp along = outerJvp(last ? x : x == null ? null : x.clone(), unit(x, i), workspace);
      if (i == 0) jacobian = new double[leavesOf(along.value())][columns];
      double[] again = new double[jacobian.length];
      flatten(along.value(), again, 0);
      if (i > 0 && !Arrays.equals(values, again)) {
        throw new IllegalStateException("outer gives another value when it runs again, so it has no Jacobian");
      }
      values = again;
      if (!last && columns > jacobian.length) break;
      double[] column = new double[jacobian.length];
      flatten(along.tangent(), column, 0);
      for (int j = 0; j < column.length; j++) jacobian[j][i] = column[j];
    }
    if (columns == 1 || (columns > 0 && columns <= jacobian.length)) return jacobian;
    OuterVjp vjp = outerVjp(x, workspace);
    jacobian = new double[leavesOf(vjp.value())][columns];
    for (int i = 0; i < jacobian.length; i++) {
      OuterGradient gradient = vjp.pullback(unit(vjp.value(), i));
      flatten(gradient.x(), jacobian[i], 0);
    }
    return jacobian;
  }

  /** Value of {@link Matrices#total} and its pullback. */
  static TotalVjp totalVjp(Matrices.Vector[] vectors, Matrices.Vector first) {
    return totalVjp(vectors, first, new TotalWorkspace());
  }

  static TotalVjp totalVjp(Matrices.Vector[] vectors, Matrices.Vector first, TotalWorkspace workspace) {
    if (totalWrites(5) != 0) {
      collectFrom(vectors, workspace.reached.from(0));
      workspace.reached.requireApart("vectors", totalWrites(5) & 0b1);
    }
    workspace.vectorsBar = shadowsLike(workspace.vectorsBar, vectors);
    workspace.firstBar = Matrices_VectorTangent.Shadow.of(workspace.firstBar, first);
    TotalFrame frame = MatricesSweeps.totalForward(vectors, workspace.vectorsBar, first, workspace.firstBar,
        used(workspace.residuals));
    return new TotalVjp(frame.value(), workspace, frame.uses);
  }

  /** Runs {@link Matrices#total} and pulls {@code resultBar} back into the shadows. */
  static TotalPullback totalPullback(Matrices.Vector[] vectors, Matrices.Vector first, Matrices_VectorTangent resultBar,
      Matrices_VectorTangent[] vectorsBar, Matrices_VectorTangent firstBar) {
    return totalPullback(vectors, first, resultBar, vectorsBar, firstBar, new TotalWorkspace());
  }

  static TotalPullback totalPullback(Matrices.Vector[] vectors, Matrices.Vector first, Matrices_VectorTangent resultBar,
      Matrices_VectorTangent[] vectorsBar, Matrices_VectorTangent firstBar, TotalWorkspace workspace) {
    requireFit("vectorsBar", misfitOf(vectorsBar, vectors));
    requireFit("firstBar", Matrices_VectorTangent.Shadow.misfit(firstBar, first));
    collectFrom(vectorsBar, workspace.reached.from(0));
    collectFrom(vectors, workspace.reached.from(1));
    workspace.reached.requireApart("vectorsBar, vectors", 0b1 | (totalWrites(5) & 0b1) << 1);
    workspace.vectorsBarCells = shadowsOver(workspace.vectorsBarCells, vectorsBar);
    workspace.firstBarCells = Matrices_VectorTangent.Shadow.over(workspace.firstBarCells, firstBar);
    TotalPullback pullback = MatricesSweeps.totalPullback(vectors, first, resultBar, workspace.vectorsBarCells,
        workspace.firstBarCells, used(workspace.residuals));
    replace(vectorsBar, pullback.gradient().vectors());
    return pullback;
  }

  /** Value of {@link Matrices#total} and its tangent. */
  static TotalJvp totalJvp(Matrices.Vector[] vectors, Matrices.Vector first, Matrices_VectorTangent[] vectorsDot,
      Matrices_VectorTangent firstDot) {
    return totalJvp(vectors, first, vectorsDot, firstDot, new TotalWorkspace());
  }

  static TotalJvp totalJvp(Matrices.Vector[] vectors, Matrices.Vector first, Matrices_VectorTangent[] vectorsDot,
      Matrices_VectorTangent firstDot, TotalWorkspace workspace) {
    requireFit("vectorsDot", misfitOf(vectorsDot, vectors));
    requireFit("firstDot", Matrices_VectorTangent.Shadow.misfit(firstDot, first));
    if (totalWrites(5) != 0) {
      collectFrom(vectorsDot, workspace.reached.from(0));
      collectFrom(vectors, workspace.reached.from(1));
      workspace.reached.requireApart("vectorsDot, vectors", totalWrites(5) & 0b1 | (totalWrites(5) & 0b1) << 1);
    }
    return MatricesSweeps.totalJvp(vectors, first, vectorsDot, firstDot, used(workspace.residuals));
  }

  static TotalFrame totalForward(Matrices.Vector[] vectors, Matrices_VectorTangent.Shadow[] vectorsBar,
      Matrices.Vector first, Matrices_VectorTangent.Shadow firstBar, TotalFrame frame) {
    return MatricesSweeps.totalForward(vectors, vectorsBar, first, firstBar, (MatricesSweeps.TotalResiduals) frame);
  }

  static void totalReverse(TotalFrame frame) {
    MatricesSweeps.totalReverse((MatricesSweeps.TotalResiduals) frame);
  }

  static TotalJvp totalUncheckedJvp(Matrices.Vector[] vectors, Matrices.Vector first,
      Matrices_VectorTangent[] vectorsDot, Matrices_VectorTangent firstDot, TotalWorkspace workspace) {
    return MatricesSweeps.totalJvp(vectors, first, vectorsDot, firstDot, used(workspace.residuals));
  }

  static long totalWrites(int depth) { return MatricesSweeps.totalWrites(depth); }

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

  private static String sized(String name, double[] array) {
    return name + (array == null ? " is null" : " has length " + array.length);
  }

  private static double[][] zerosLike(double[][] array) {
    if (array == null) return null;
    double[][] zeros = new double[array.length][];
    for (int i = 0; i < array.length; i++) {
      zeros[i] = zerosLike(array[i]);
    }
    return zeros;
  }

  private static double[][] shadowsLike(double[][] earlier, double[][] array) {
    if (array == null) return null;
    boolean fits = earlier != null && earlier.length == array.length;
    double[][] shadows = fits ? earlier : new double[array.length][];
    for (int i = 0; i < array.length; i++) shadows[i] = cleared(shadows[i], array[i]);
    return shadows;
  }

  private static Matrices_VectorTangent.Shadow[] shadowsLike(
      Matrices_VectorTangent.Shadow[] earlier, Matrices.Vector[] array) {
    if (array == null) return null;
    boolean fits = earlier != null && earlier.length == array.length;
    Matrices_VectorTangent.Shadow[] shadows = fits ? earlier : new Matrices_VectorTangent.Shadow[array.length];
    for (int i = 0; i < array.length; i++) shadows[i] = Matrices_VectorTangent.Shadow.of(shadows[i], array[i]);
    return shadows;
  }

  private static Matrices_VectorTangent.Shadow[] shadowsOver(
      Matrices_VectorTangent.Shadow[] earlier, Matrices_VectorTangent[] tangents) {
    if (tangents == null) return null;
    boolean fits = earlier != null && earlier.length == tangents.length;
    Matrices_VectorTangent.Shadow[] shadows = fits ? earlier : new Matrices_VectorTangent.Shadow[tangents.length];
    for (int i = 0; i < tangents.length; i++) shadows[i] = Matrices_VectorTangent.Shadow.over(shadows[i], tangents[i]);
    return shadows;
  }

  private static String misfitOf(double[] tangents, double[] like) {
    return misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
  }

  private static String misfitOf(double[][] tangents, double[][] like) {
    String misfit = misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
    for (int i = 0; misfit == null && like != null && i < like.length; i++) {
      misfit = misfitOf(tangents[i], like[i]);
      if (misfit != null) misfit = "[" + i + "]" + misfit;
    }
    return misfit;
  }

  private static String misfitOf(Matrices_VectorTangent[] tangents, Matrices.Vector[] like) {
    String misfit = misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
    for (int i = 0; misfit == null && like != null && i < like.length; i++) {
      misfit = Matrices_VectorTangent.Shadow.misfit(tangents[i], like[i]);
      if (misfit != null) misfit = "[" + i + "]" + misfit;
    }
    return misfit;
  }

  private static void addTo(double[] shadows, double[] tangents) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      shadows[i] += tangents[i];
    }
  }

  private static void addTo(double[][] shadows, double[][] tangents) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      addTo(shadows[i], tangents[i]);
    }
  }

  private static double[][] copyAndClear(double[][] shadows) {
    if (shadows == null) return null;
    double[][] copies = new double[shadows.length][];
    for (int i = 0; i < shadows.length; i++) {
      copies[i] = copyAndClear(shadows[i]);
    }
    return copies;
  }

  private static Matrices_VectorTangent[] copyAndClear(Matrices_VectorTangent.Shadow[] shadows) {
    if (shadows == null) return null;
    Matrices_VectorTangent[] copies = new Matrices_VectorTangent[shadows.length];
    for (int i = 0; i < shadows.length; i++) {
      copies[i] = Matrices_VectorTangent.Shadow.copyAndClear(shadows[i]);
    }
    return copies;
  }

  private static void replace(Matrices_VectorTangent[] array, Matrices_VectorTangent[] others) {
    if (array != null) System.arraycopy(others, 0, array, 0, array.length);
  }

  private static int leavesOf(double[] array) { return array == null ? 0 : array.length; }

  private static int leavesOf(double[][] array) {
    int count = 0;
    for (int i = 0; array != null && i < array.length; i++) count += leavesOf(array[i]);
    return count;
  }

  private static double[] unit(double[] array, int leaf) {
    if (array == null) return null;
    double[] unit = new double[array.length];
    if (leaf >= 0 && leaf < unit.length) unit[leaf] = 1;
    return unit;
  }

  private static double[][] unit(double[][] array, int leaf) {
    if (array == null) return null;
    double[][] unit = new double[array.length][];
    int next = leaf;
    for (int i = 0; i < unit.length; i++) {
      unit[i] = unit(array[i], next);
      next -= leavesOf(array[i]);
    }
    return unit;
  }

  private static int flatten(double[] array, double[] flat, int at) {
    int next = at;
    for (int i = 0; array != null && i < array.length; i++) flat[next++] = array[i];
    return next;
  }

  private static int flatten(double[][] array, double[] flat, int at) {
    int next = at;
    for (int i = 0; array != null && i < array.length; i++) next = flatten(array[i], flat, next);
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

  private static void collectFrom(int[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(int[][] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
    for (int[] each : array) {
      collectFrom(each, arrays);
    }
  }

  private static void collectFrom(Matrices.Vector[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(Matrices_VectorTangent[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static String misfitOf(int length, int expected) {
    if (length == expected) return null;
    if (length < 0 || expected < 0) return length < 0 ? " is null" : " is not null";
    return " has length " + length + " instead of " + expected;
  }

  private static void requireFit(String name, String misfit) {
    if (misfit != null) throw new IllegalArgumentException(name + misfit);
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

  /** The cotangents of the differentiable parameters of {@link Matrices#bilinear}. */
  record BilinearGradient(double[][] a, double[] x) {}

  record BilinearValueAndGradient(double value, BilinearGradient gradient) {}

  /** The pullback of {@link Matrices#bilinear} at one point; not thread-safe. */
  record BilinearVjp(double value, BilinearWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    BilinearGradient pullback(double resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      bilinearReverse(workspace.residuals, resultBar);
      return new BilinearGradient(copyAndClear(workspace.aBar), copyAndClear(workspace.xBar));
    }
  }

  record BilinearPullback(double value, BilinearGradient gradient) {}

  record BilinearJvp(double value, double tangent) {}

  static final class BilinearWorkspace {
    final BilinearFrame residuals = new MatricesSweeps.BilinearResiduals();
    private double[][] aBar;
    private double[] xBar;
    private final ReachedArrays reached = new ReachedArrays();
  }

  abstract static class BilinearFrame extends FrameOfDouble {}

  /** The cotangents of the differentiable parameters of {@link Matrices#outer}. */
  record OuterGradient(double[] x) {}

  /** The pullback of {@link Matrices#outer} at one point; not thread-safe. */
  record OuterVjp(double[][] value, OuterWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    OuterGradient pullback(double[][] resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      requireFit("resultBar", misfitOf(resultBar, workspace.residuals.valueBar()));
      addTo(workspace.residuals.valueBar(), resultBar);
      outerReverse(workspace.residuals);
      return new OuterGradient(copyAndClear(workspace.xBar));
    }
  }

  record OuterPullback(double[][] value, OuterGradient gradient) {}

  record OuterJvp(double[][] value, double[][] tangent) {}

  static final class OuterWorkspace {
    final OuterFrame residuals = new MatricesSweeps.OuterResiduals();
    private double[] xBar;
    private final ReachedArrays reached = new ReachedArrays();
  }

  abstract static class OuterFrame extends FrameOfDoubleArrayArray {}

  /** The cotangents of the differentiable parameters of {@link Matrices#total}. */
  record TotalGradient(Matrices_VectorTangent[] vectors, Matrices_VectorTangent first) {}

  /** The pullback of {@link Matrices#total} at one point; not thread-safe. */
  record TotalVjp(Matrices.Vector value, TotalWorkspace workspace, int use) {
    /** The cotangents of the parameters, for a cotangent of the value. Each call stands alone. */
    TotalGradient pullback(Matrices_VectorTangent resultBar) {
      requireSameUse(use, workspace.residuals.uses);
      requireFit("resultBar", Matrices_VectorTangent.Shadow.misfit(resultBar, Matrices_VectorTangent.of(workspace.residuals.valueBar())));
      if (workspace.residuals.valueBar() != null) workspace.residuals.valueBar().add(resultBar);
      totalReverse(workspace.residuals);
      return new TotalGradient(copyAndClear(workspace.vectorsBar),
          Matrices_VectorTangent.Shadow.copyAndClear(workspace.firstBar));
    }
  }

  record TotalPullback(Matrices.Vector value, TotalGradient gradient) {}

  record TotalJvp(Matrices.Vector value, Matrices_VectorTangent tangent) {}

  static final class TotalWorkspace {
    final TotalFrame residuals = new MatricesSweeps.TotalResiduals();
    private Matrices_VectorTangent.Shadow[] vectorsBar, vectorsBarCells;
    private Matrices_VectorTangent.Shadow firstBar, firstBarCells;
    private final ReachedArrays reached = new ReachedArrays();
  }

  abstract static class TotalFrame extends FrameOfMatrices_Vector {}

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

  abstract static class FrameOfDoubleArrayArray extends FrameWithUses {
    double[][] value, valueBar;

    /** The value of the method. */
    public final double[][] value() { return value; }

    /** The shadow of the value; the parameter's own where the value is a parameter. */
    public final double[][] valueBar() { return valueBar; }
  }

  abstract static class FrameOfMatrices_Vector extends FrameWithUses {
    Matrices.Vector value;
    Matrices_VectorTangent.Shadow valueBar;

    /** The value of the method. */
    public final Matrices.Vector value() { return value; }

    /** The shadow of the value; the parameter's own where the value is a parameter. */
    public final Matrices_VectorTangent.Shadow valueBar() { return valueBar; }
  }
}
