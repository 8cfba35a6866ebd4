package user;

import org.jadjoint.Generated;

/**
 * Tangents and cotangents of {@link Point}.
 *
 * <p>It has a component for each that carries a derivative, null where that is null. Arrays are shared, not
 * copied. What is not of the same shape gives an {@link IllegalArgumentException}.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
public record PointTangent(double x, float y) {
  /** A {@link Point} only keeps its components, so generated code makes none that nobody asks for. */
  static final boolean PLAIN = true;

  /** Zeros in the shape of {@code like}; null for null. */
  public static PointTangent zero(Point like) { return like == null ? null : new PointTangent(0, 0); }

  /** The sum. */
  public PointTangent plus(PointTangent other) { return new PointTangent(x + other.x, y + other.y); }

  /** The product with a number. */
  public PointTangent times(double factor) { return new PointTangent(x * factor, (float) (y * factor)); }

  /** The sum of the products of all numbers. */
  public double dot(PointTangent other) { return x * other.x + (double) y * other.y; }

  /** What a shadow has gathered, sharing its arrays of numbers; null for null. */
  public static PointTangent of(Shadow shadow) { return shadow == null ? null : new PointTangent(shadow.x, shadow.y); }

  /** What generated code adds cotangents into: a cell for each record, shared as the record is. */
  public static final class Shadow {
    public double x;

    public float y;

    private Shadow() {}

    /** Zeros beside the given shadows, in the memory of an earlier shadow where that is not null. */
    public static Shadow zeros(Shadow earlier) {
      Shadow made = earlier == null ? new Shadow() : earlier;
      made.x = 0;
      made.y = 0;
      return made;
    }

    /** Zeros in the shape of {@code like}, in the memory of {@code earlier} where that is not null. */
    public static Shadow of(Shadow earlier, Point like) { return like == null ? null : zeros(earlier); }

    /** Begins with a tangent, whose arrays of numbers it shares, in the memory of {@code earlier}. */
    public static Shadow over(Shadow earlier, PointTangent tangent) {
      if (tangent == null) return null;
      Shadow shadow = zeros(earlier);
      shadow.x = tangent.x;
      shadow.y = tangent.y;
      return shadow;
    }

    /** What a shadow has gathered, leaving zeros behind. */
    public static PointTangent copyAndClear(Shadow shadow) {
      if (shadow == null) return null;
      PointTangent copy = new PointTangent(shadow.x, shadow.y);
      shadow.x = 0;
      shadow.y = 0;
      return copy;
    }

    public void add(PointTangent tangent) {
      x += tangent.x;
      y += tangent.y;
    }

    public void clear() {
      x = 0;
      y = 0;
    }

    /** Why a tangent is not of the shape of {@code like}, as text behind its name; null where it is. */
    public static String misfit(PointTangent tangent, Point like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      return null;
    }

    public static String misfit(PointTangent tangent, PointTangent like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      return null;
    }
  }
}
