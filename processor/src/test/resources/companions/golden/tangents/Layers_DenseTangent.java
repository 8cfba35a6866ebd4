package user;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.Generated;

/**
 * Tangents and cotangents of {@link Layers.Dense}.
 *
 * <p>It has a component for each that carries a derivative, null where that is null. Arrays are shared, not
 * copied. What is not of the same shape gives an {@link IllegalArgumentException}.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
record Layers_DenseTangent(double[][] weights, float[] bias, Layers_ShiftTangent shift, Layers_ShiftTangent[] other) {
  /** A {@link Layers.Dense} only keeps its components, so generated code makes none that nobody asks for. */
  static final boolean PLAIN = true;

  /** Zeros in the shape of {@code like}; null for null. */
  static Layers_DenseTangent zero(Layers.Dense like) {
    return like == null ? null : new Layers_DenseTangent(zerosLike(like.weights()), zerosLike(like.bias()),
        Layers_ShiftTangent.zero(like.shift()), zerosLike(like.other()));
  }

  /** The sum. */
  Layers_DenseTangent plus(Layers_DenseTangent other0) {
    requireLike(other0);
    return new Layers_DenseTangent(sum(weights, other0.weights), sum(bias, other0.bias),
        shift == null ? null : shift.plus(other0.shift), sum(other, other0.other));
  }

  /** The product with a number. */
  Layers_DenseTangent times(double factor) {
    return new Layers_DenseTangent(product(weights, factor), product(bias, factor),
        shift == null ? null : shift.times(factor), product(other, factor));
  }

  /** The sum of the products of all numbers. */
  double dot(Layers_DenseTangent other0) {
    requireLike(other0);
    return dot(weights, other0.weights) + dot(bias, other0.bias) + (shift == null ? 0 : shift.dot(other0.shift))
        + dot(other, other0.other);
  }

  /** What a shadow has gathered, sharing its arrays of numbers; null for null. */
  static Layers_DenseTangent of(Shadow shadow) {
    return shadow == null ? null : new Layers_DenseTangent(shadow.weights, shadow.bias,
        Layers_ShiftTangent.of(shadow.shift), tangentsOf(shadow.other));
  }

  private void requireLike(Layers_DenseTangent other0) {
    String misfit = Shadow.misfit(other0, this);
    if (misfit != null) throw new IllegalArgumentException("Layers_DenseTangent" + misfit);
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

  private static double[][] zerosLike(double[][] array) {
    if (array == null) return null;
    double[][] zeros = new double[array.length][];
    for (int i = 0; i < array.length; i++) {
      zeros[i] = zerosLike(array[i]);
    }
    return zeros;
  }

  private static Layers_ShiftTangent[] zerosLike(Layers.Shift[] array) {
    if (array == null) return null;
    Layers_ShiftTangent[] zeros = new Layers_ShiftTangent[array.length];
    for (int i = 0; i < array.length; i++) {
      zeros[i] = Layers_ShiftTangent.zero(array[i]);
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

  private static Layers_ShiftTangent.Shadow[] shadowsLike(Layers_ShiftTangent.Shadow[] earlier, Layers.Shift[] array) {
    if (array == null) return null;
    boolean fits = earlier != null && earlier.length == array.length;
    Layers_ShiftTangent.Shadow[] shadows = fits ? earlier : new Layers_ShiftTangent.Shadow[array.length];
    for (int i = 0; i < array.length; i++) shadows[i] = Layers_ShiftTangent.Shadow.of(shadows[i], array[i]);
    return shadows;
  }

  private static Layers_ShiftTangent.Shadow[] shadowsOver(Layers_ShiftTangent.Shadow[] earlier,
      Layers_ShiftTangent[] tangents) {
    if (tangents == null) return null;
    boolean fits = earlier != null && earlier.length == tangents.length;
    Layers_ShiftTangent.Shadow[] shadows = fits ? earlier : new Layers_ShiftTangent.Shadow[tangents.length];
    for (int i = 0; i < tangents.length; i++) shadows[i] = Layers_ShiftTangent.Shadow.over(shadows[i], tangents[i]);
    return shadows;
  }

  private static Layers_ShiftTangent[] tangentsOf(Layers_ShiftTangent.Shadow[] shadows) {
    if (shadows == null) return null;
    Layers_ShiftTangent[] tangents = new Layers_ShiftTangent[shadows.length];
    for (int i = 0; i < shadows.length; i++) {
      tangents[i] = Layers_ShiftTangent.of(shadows[i]);
    }
    return tangents;
  }

  private static double[] sum(double[] a, double[] b) {
    if (a == null) return null;
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  private static double[][] sum(double[][] a, double[][] b) {
    if (a == null) return null;
    double[][] sum = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      sum[i] = sum(a[i], b[i]);
    }
    return sum;
  }

  private static float[] sum(float[] a, float[] b) {
    if (a == null) return null;
    float[] sum = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  private static Layers_ShiftTangent[] sum(Layers_ShiftTangent[] a, Layers_ShiftTangent[] b) {
    if (a == null) return null;
    Layers_ShiftTangent[] sum = new Layers_ShiftTangent[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] == null ? null : a[i].plus(b[i]);
    }
    return sum;
  }

  private static double[] product(double[] a, double factor) {
    if (a == null) return null;
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * factor;
    }
    return product;
  }

  private static double[][] product(double[][] a, double factor) {
    if (a == null) return null;
    double[][] product = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      product[i] = product(a[i], factor);
    }
    return product;
  }

  private static float[] product(float[] a, double factor) {
    if (a == null) return null;
    float[] product = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = (float) (a[i] * factor);
    }
    return product;
  }

  private static Layers_ShiftTangent[] product(Layers_ShiftTangent[] a, double factor) {
    if (a == null) return null;
    Layers_ShiftTangent[] product = new Layers_ShiftTangent[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] == null ? null : a[i].times(factor);
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; a != null && i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double dot(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; a != null && i < a.length; i++) {
      sum += dot(a[i], b[i]);
    }
    return sum;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; a != null && i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double dot(Layers_ShiftTangent[] a, Layers_ShiftTangent[] b) {
    double sum = 0;
    for (int i = 0; a != null && i < a.length; i++) {
      sum += (a[i] == null ? 0 : a[i].dot(b[i]));
    }
    return sum;
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

  private static String misfitOf(float[] tangents, float[] like) {
    return misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
  }

  private static String misfitOf(Layers_ShiftTangent[] tangents, Layers.Shift[] like) {
    String misfit = misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
    for (int i = 0; misfit == null && like != null && i < like.length; i++) {
      misfit = Layers_ShiftTangent.Shadow.misfit(tangents[i], like[i]);
      if (misfit != null) misfit = "[" + i + "]" + misfit;
    }
    return misfit;
  }

  private static String misfitOf(Layers_ShiftTangent[] tangents, Layers_ShiftTangent[] like) {
    String misfit = misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
    for (int i = 0; misfit == null && like != null && i < like.length; i++) {
      misfit = Layers_ShiftTangent.Shadow.misfit(tangents[i], like[i]);
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

  private static void addTo(float[] shadows, float[] tangents) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      shadows[i] += tangents[i];
    }
  }

  private static void addTo(Layers_ShiftTangent.Shadow[] shadows, Layers_ShiftTangent[] tangents) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      if (shadows[i] != null) shadows[i].add(tangents[i]);
    }
  }

  private static void putZeros(double[] shadows) {
    if (shadows != null) Arrays.fill(shadows, 0);
  }

  private static void putZeros(double[][] shadows) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      putZeros(shadows[i]);
    }
  }

  private static void putZeros(float[] shadows) {
    if (shadows != null) Arrays.fill(shadows, 0);
  }

  private static void putZeros(Layers_ShiftTangent.Shadow[] shadows) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      if (shadows[i] != null) shadows[i].clear();
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

  private static Layers_ShiftTangent[] copyAndClear(Layers_ShiftTangent.Shadow[] shadows) {
    if (shadows == null) return null;
    Layers_ShiftTangent[] copies = new Layers_ShiftTangent[shadows.length];
    for (int i = 0; i < shadows.length; i++) {
      copies[i] = Layers_ShiftTangent.Shadow.copyAndClear(shadows[i]);
    }
    return copies;
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

  private static void collectFrom(int[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(Layers.Shift[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static void collectFrom(Layers_ShiftTangent[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static String misfitOf(int length, int expected) {
    if (length == expected) return null;
    if (length < 0 || expected < 0) return length < 0 ? " is null" : " is not null";
    return " has length " + length + " instead of " + expected;
  }

  /** What generated code adds cotangents into: a cell for each record, shared as the record is. */
  static final class Shadow {
    double[][] weights;
    float[] bias;
    Layers_ShiftTangent.Shadow shift;
    Layers_ShiftTangent.Shadow[] other;

    private Shadow() {}

    /** Zeros beside the given shadows, in the memory of an earlier shadow where that is not null. */
    static Shadow zeros(Shadow earlier, double[][] weights, float[] bias, Layers_ShiftTangent.Shadow shift,
        Layers_ShiftTangent.Shadow[] other) {
      Shadow made = earlier == null ? new Shadow() : earlier;
      made.weights = weights;
      made.bias = bias;
      made.shift = shift;
      made.other = other;
      return made;
    }

    /** Zeros in the shape of {@code like}, in the memory of {@code earlier} where that is not null. */
    static Shadow of(Shadow earlier, Layers.Dense like) {
      return like == null ? null : zeros(earlier, shadowsLike(earlier == null ? null : earlier.weights, like.weights()),
          cleared(earlier == null ? null : earlier.bias, like.bias()),
          Layers_ShiftTangent.Shadow.of(earlier == null ? null : earlier.shift, like.shift()),
          shadowsLike(earlier == null ? null : earlier.other, like.other()));
    }

    /** Begins with a tangent, whose arrays of numbers it shares, in the memory of {@code earlier}. */
    static Shadow over(Shadow earlier, Layers_DenseTangent tangent) {
      if (tangent == null) return null;
      return zeros(earlier, tangent.weights, tangent.bias,
          Layers_ShiftTangent.Shadow.over(earlier == null ? null : earlier.shift, tangent.shift),
          shadowsOver(earlier == null ? null : earlier.other, tangent.other));
    }

    /** What a shadow has gathered, leaving zeros behind. */
    static Layers_DenseTangent copyAndClear(Shadow shadow) {
      if (shadow == null) return null;
      Layers_DenseTangent copy = new Layers_DenseTangent(Layers_DenseTangent.copyAndClear(shadow.weights),
          Layers_DenseTangent.copyAndClear(shadow.bias), Layers_ShiftTangent.Shadow.copyAndClear(shadow.shift),
          Layers_DenseTangent.copyAndClear(shadow.other));
      return copy;
    }

    void add(Layers_DenseTangent tangent) {
      addTo(weights, tangent.weights);
      addTo(bias, tangent.bias);
      if (shift != null) shift.add(tangent.shift);
      addTo(other, tangent.other);
    }

    void clear() {
      putZeros(weights);
      putZeros(bias);
      if (shift != null) shift.clear();
      putZeros(other);
    }

    /** Why a tangent is not of the shape of {@code like}, as text behind its name; null where it is. */
    static String misfit(Layers_DenseTangent tangent, Layers.Dense like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      String weights = misfitOf(tangent.weights, like.weights());
      if (weights != null) return ".weights" + weights;
      String bias = misfitOf(tangent.bias, like.bias());
      if (bias != null) return ".bias" + bias;
      String shift = Layers_ShiftTangent.Shadow.misfit(tangent.shift, like.shift());
      if (shift != null) return ".shift" + shift;
      String other = misfitOf(tangent.other, like.other());
      if (other != null) return ".other" + other;
      return null;
    }

    static String misfit(Layers_DenseTangent tangent, Layers_DenseTangent like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      String weights = misfitOf(tangent.weights, like.weights());
      if (weights != null) return ".weights" + weights;
      String bias = misfitOf(tangent.bias, like.bias());
      if (bias != null) return ".bias" + bias;
      String shift = Layers_ShiftTangent.Shadow.misfit(tangent.shift, like.shift());
      if (shift != null) return ".shift" + shift;
      String other = misfitOf(tangent.other, like.other());
      if (other != null) return ".other" + other;
      return null;
    }

    /** Adds all arrays that a value refers to. */
    static void collect(Layers.Dense value, List<Object> arrays) {
      if (value == null) return;
      collectFrom(value.weights(), arrays);
      collectFrom(value.bias(), arrays);
      collectFrom(value.constants(), arrays);
      collectFrom(value.other(), arrays);
      collectFrom(value.ids(), arrays);
    }

    static void collect(Layers_DenseTangent value, List<Object> arrays) {
      if (value == null) return;
      collectFrom(value.weights(), arrays);
      collectFrom(value.bias(), arrays);
      collectFrom(value.other(), arrays);
    }
  }
}
