package user;

import java.util.List;
import org.jadjoint.Generated;

/**
 * Tangents and cotangents of {@link Shape}.
 *
 * <p>Each is of the variant of what it belongs to; variants that differ give an {@link IllegalArgumentException}.
 */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
sealed interface ShapeTangent permits Shape_CircleTangent, Shape_PolygonTangent, Shape_NothingTangent {
  /** Zeros in the shape of {@code like}; null for null. */
  static ShapeTangent zero(Shape like) {
    if (like instanceof Shape.Circle circle) return Shape_CircleTangent.zero(circle);
    if (like instanceof Shape.Polygon polygon) return Shape_PolygonTangent.zero(polygon);
    if (like instanceof Shape.Nothing nothing) return Shape_NothingTangent.zero(nothing);
    return null;
  }

  /** The sum. */
  ShapeTangent plus(ShapeTangent other);

  /** The product with a number. */
  ShapeTangent times(double factor);

  /** The sum of the products of all numbers. */
  double dot(ShapeTangent other);

  /** What a shadow has gathered, sharing its arrays of numbers; null for null. */
  static ShapeTangent of(Shadow shadow) {
    if (shadow instanceof Shape_CircleTangent.Shadow circle) return Shape_CircleTangent.of(circle);
    if (shadow instanceof Shape_PolygonTangent.Shadow polygon) return Shape_PolygonTangent.of(polygon);
    if (shadow instanceof Shape_NothingTangent.Shadow nothing) return Shape_NothingTangent.of(nothing);
    return null;
  }

  /** What generated code adds cotangents into, of the variant of what it belongs to. */
  sealed interface Shadow permits Shape_CircleTangent.Shadow, Shape_PolygonTangent.Shadow, Shape_NothingTangent.Shadow {
    static Shadow of(Shadow earlier, Shape like) {
      if (like instanceof Shape.Circle circle) {
        return Shape_CircleTangent.Shadow.of(earlier instanceof Shape_CircleTangent.Shadow it ? it : null, circle);
      }
      if (like instanceof Shape.Polygon polygon) {
        return Shape_PolygonTangent.Shadow.of(earlier instanceof Shape_PolygonTangent.Shadow it ? it : null, polygon);
      }
      if (like instanceof Shape.Nothing nothing) {
        return Shape_NothingTangent.Shadow.of(earlier instanceof Shape_NothingTangent.Shadow it ? it : null, nothing);
      }
      return null;
    }

    static Shadow over(Shadow earlier, ShapeTangent tangent) {
      if (tangent instanceof Shape_CircleTangent circle) {
        return Shape_CircleTangent.Shadow.over(earlier instanceof Shape_CircleTangent.Shadow it ? it : null, circle);
      }
      if (tangent instanceof Shape_PolygonTangent polygon) {
        return Shape_PolygonTangent.Shadow.over(earlier instanceof Shape_PolygonTangent.Shadow it ? it : null, polygon);
      }
      if (tangent instanceof Shape_NothingTangent nothing) {
        return Shape_NothingTangent.Shadow.over(earlier instanceof Shape_NothingTangent.Shadow it ? it : null, nothing);
      }
      return null;
    }

    static ShapeTangent copyAndClear(Shadow shadow) {
      if (shadow instanceof Shape_CircleTangent.Shadow circle) return Shape_CircleTangent.Shadow.copyAndClear(circle);
      if (shadow instanceof Shape_PolygonTangent.Shadow polygon) return Shape_PolygonTangent.Shadow.copyAndClear(polygon);
      if (shadow instanceof Shape_NothingTangent.Shadow nothing) return Shape_NothingTangent.Shadow.copyAndClear(nothing);
      return null;
    }

    void add(ShapeTangent tangent);

    void clear();

    static String misfit(ShapeTangent tangent, Shape like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      if (tangent instanceof Shape_CircleTangent t && like instanceof Shape.Circle l) {
        return Shape_CircleTangent.Shadow.misfit(t, l);
      }
      if (tangent instanceof Shape_PolygonTangent t && like instanceof Shape.Polygon l) {
        return Shape_PolygonTangent.Shadow.misfit(t, l);
      }
      if (tangent instanceof Shape_NothingTangent t && like instanceof Shape.Nothing l) {
        return Shape_NothingTangent.Shadow.misfit(t, l);
      }
      return " is of another variant";
    }

    static String misfit(ShapeTangent tangent, ShapeTangent like) {
      if (tangent == null) return like == null ? null : " is null";
      if (like == null) return " is not null";
      if (tangent instanceof Shape_CircleTangent t && like instanceof Shape_CircleTangent l) {
        return Shape_CircleTangent.Shadow.misfit(t, l);
      }
      if (tangent instanceof Shape_PolygonTangent t && like instanceof Shape_PolygonTangent l) {
        return Shape_PolygonTangent.Shadow.misfit(t, l);
      }
      if (tangent instanceof Shape_NothingTangent t && like instanceof Shape_NothingTangent l) {
        return Shape_NothingTangent.Shadow.misfit(t, l);
      }
      return " is of another variant";
    }

    static void collect(Shape value, List<Object> arrays) {
      if (value instanceof Shape.Polygon polygon) Shape_PolygonTangent.Shadow.collect(polygon, arrays);
    }

    static void collect(ShapeTangent value, List<Object> arrays) {
      if (value instanceof Shape_PolygonTangent polygon) Shape_PolygonTangent.Shadow.collect(polygon, arrays);
    }
  }
}
