package user;

import org.jadjoint.Generated;
import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Models.Shape} and {@link Models_ShapeTangent}. */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class Models_ShapeStructure extends Structure<Models.Shape, Models_ShapeTangent> {
  static final Models_ShapeStructure INSTANCE = new Models_ShapeStructure();

  private Models_ShapeStructure() {}

  @Override
  protected void write(Models.Shape value, LeafSink sink) {
    if (value instanceof Models.Circle circle) {
      sink.putVariant("Circle", Models_CircleStructure.INSTANCE, circle);
      return;
    }
    if (value instanceof Models.Box box) {
      sink.putVariant("Box", Models_BoxStructure.INSTANCE, box);
      return;
    }
    throw unknown(value);
  }

  @Override
  protected Models.Shape read(Models.Shape like, LeafSource source) {
    if (like instanceof Models.Circle circle) return source.take(Models_CircleStructure.INSTANCE, circle);
    if (like instanceof Models.Box box) return source.take(Models_BoxStructure.INSTANCE, box);
    throw unknown(like);
  }

  @Override
  protected void writeTangent(Models_ShapeTangent tangent, LeafSink sink) {
    if (tangent instanceof Models_CircleTangent circle) {
      sink.putVariantTangent("Circle", Models_CircleStructure.INSTANCE, circle);
      return;
    }
    if (tangent instanceof Models_BoxTangent box) {
      sink.putVariantTangent("Box", Models_BoxStructure.INSTANCE, box);
      return;
    }
    throw unknown(tangent);
  }

  @Override
  protected Models_ShapeTangent readTangent(Models.Shape like, LeafSource source) {
    if (like instanceof Models.Circle circle) return source.takeTangent(Models_CircleStructure.INSTANCE, circle);
    if (like instanceof Models.Box box) return source.takeTangent(Models_BoxStructure.INSTANCE, box);
    throw unknown(like);
  }
}
