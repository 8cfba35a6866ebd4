package user;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.Generated;

/**
 * Tangents and cotangents of {@link Shape.Polygon}.
 *
 * <p>It has a component for each that carries a derivative, null where that is null. Arrays are shared, not
 * copied. What is not of the same shape gives an {@link IllegalArgumentException}.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
record Shape_PolygonTangent(double[] corners, ShapeTangent hole) implements ShapeTangent {
  /** A {@link Shape.Polygon} only keeps its components, so generated code makes none that nobody asks for. */
  static final boolean PLAIN = true;

  /** Zeros in the shape of {@code like}; null for null. */
  static Shape_PolygonTangent zero(Shape.Polygon like) {
    return like == null ? null : new Shape_PolygonTangent(zerosLike(like.corners()), ShapeTangent.zero(like.hole()));
  }

  /** The sum. */
  Shape_PolygonTangent plus(Shape_PolygonTangent other) {
    requireLike(other);
    return new Shape_PolygonTangent(sum(corners, other.corners), hole == null ? null : hole.plus(other.hole));
  }

  /** The product with a number. */
  @Override
  public Shape_PolygonTangent times(double factor) {
    return new Shape_PolygonTangent(product(corners, factor), hole == null ? null : hole.times(factor));
  }

  /** The sum of the products of all numbers. */
  double dot(Shape_PolygonTangent other) {
    requireLike(other);
    return dot(corners, other.corners) + (hole == null ? 0 : hole.dot(other.hole));
  }

  @Override
  public Shape_PolygonTangent plus(ShapeTangent other) {
    if (other instanceof Shape_PolygonTangent same) return plus(same);
    throw new IllegalArgumentException("Shape_PolygonTangent and another variant of ShapeTangent");
  }

  @Override
  public double dot(ShapeTangent other) {
    if (other instanceof Shape_PolygonTangent same) return dot(same);
    throw new IllegalArgumentException("Shape_PolygonTangent and another variant of ShapeTangent");
  }

  /** What a shadow has gathered, sharing its arrays of numbers; null for null. */
  static Shape_PolygonTangent of(Shadow shadow) {
    return shadow == null ? null : new Shape_PolygonTangent(shadow.corners, ShapeTangent.of(shadow.hole));
  }

  private void requireLike(Shape_PolygonTangent other) {
    String misfit = Shadow.misfit(other, this);
    if (misfit != null) throw new IllegalArgumentException("Shape_PolygonTangent" + misfit);
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

  private static double[] sum(double[] a, double[] b) {
    if (a == null) return null;
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + b[i];
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

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; a != null && i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static String misfitOf(double[] tangents, double[] like) {
    return misfitOf(tangents == null ? -1 : tangents.length, like == null ? -1 : like.length);
  }

  private static void addTo(double[] shadows, double[] tangents) {
    for (int i = 0; shadows != null && i < shadows.length; i++) {
      shadows[i] += tangents[i];
    }
  }

  private static void putZeros(double[] shadows) {
    if (shadows != null) Arrays.fill(shadows, 0);
  }

  private static void collectFrom(double[] array, List<Object> arrays) {
    if (array == null || array.length == 0) return;
    arrays.add(array);
  }

  private static String misfitOf(int length, int expected) {
    if (length == expected) return null;
    if (length < 0 || expected < 0) return length < 0 ? " is null" : " is not null";
    return " has length " + length + " instead of " + expected;
  }

  /** What generated code adds cotangents into: a cell for each record, shared as the record is. */
  static final class Shadow implements ShapeTangent.Shadow {
    double[] corners;
    ShapeTangent.Shadow hole;

    private Shadow() {}

    /** Zeros beside the given shadows, in the memory of an earlier shadow where that is not null. */
    static Shadow zeros(Shadow earlier, double[] corners, ShapeTangent.Shadow hole) {
      Shadow made = earlier == null ? new Shadow() : earlier;
      made.corners = corners;
      made.hole = hole;
      return made;
    }

    /** Zeros in the shape of {@code like}, in the memory of {@code earlier} where that is not null. */
    static Shadow of(Shadow earlier, Shape.Polygon like) {
      return like == null ? null : zeros(earlier, cleared(earlier == null ? null : earlier.corners, like.corners()),
          ShapeTangent.Shadow.of(earlier == null ? null : earlier.hole, like.hole()));
    }

    /** Begins with a tangent, whose arrays of numbers it shares, in the memory of {@code earlier}. */
    static Shadow over(Shadow earlier, Shape_PolygonTangent tangent) {
      if (tangent == null) return null;
      return zeros(earlier, tangent.corners,
          ShapeTangent.Shadow.over(earlier == null ? null : earlier.hole, tangent.hole));
    }

    /** What a shadow has gathered, leaving zeros behind. */
    static Shape_PolygonTangent copyAndClear(Shadow shadow) {
      if (shadow == null) return null;
      Shape_PolygonTangent copy = new Shape_PolygonTangent(Shape_PolygonTangent.copyAndClear(shadow.corners),
          ShapeTangent.Shadow.copyAndClear(shadow.hole));
      return copy;
    }

    void add(Shape_PolygonTangent tangent) {
      addTo(corners, tangent.corners);
      if (hole != null) hole.add(tangent.hole);
    }

    @Override
    public void add(ShapeTangent tangent) {
      add((Shape_PolygonTangent) tangent);
    }

    @Override
    public void clear() {
      putZeros(corners);
      if (hole != null) hole.clear();
    }

    /** Why a tangent is not of the shape of {@code like}, as text behind its name; null where it is. */
    static String misfit(Shape_PolygonTangent tangent, Shape.Polygon like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      String corners = misfitOf(tangent.corners, like.corners());
      if (corners != null) return ".corners" + corners;
      String hole = ShapeTangent.Shadow.misfit(tangent.hole, like.hole());
      if (hole != null) return ".hole" + hole;
      return null;
    }

    static String misfit(Shape_PolygonTangent tangent, Shape_PolygonTangent like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      String corners = misfitOf(tangent.corners, like.corners());
      if (corners != null) return ".corners" + corners;
      String hole = ShapeTangent.Shadow.misfit(tangent.hole, like.hole());
      if (hole != null) return ".hole" + hole;
      return null;
    }

    /** Adds all arrays that a value refers to. */
    static void collect(Shape.Polygon value, List<Object> arrays) {
      if (value == null) return;
      collectFrom(value.corners(), arrays);
      ShapeTangent.Shadow.collect(value.hole(), arrays);
    }

    static void collect(Shape_PolygonTangent value, List<Object> arrays) {
      if (value == null) return;
      collectFrom(value.corners(), arrays);
      ShapeTangent.Shadow.collect(value.hole(), arrays);
    }
  }
}
