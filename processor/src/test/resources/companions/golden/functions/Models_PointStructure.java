package user;

import org.jadjoint.Generated;
import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Models.Point} and {@link Models_PointTangent}. */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
public final class Models_PointStructure extends Structure<Models.Point, Models_PointTangent> {
  public static final Models_PointStructure INSTANCE = new Models_PointStructure();

  private Models_PointStructure() {}

  @Override
  protected void write(Models.Point value, LeafSink sink) {
    sink.put("x", value.x());
    sink.put("y", value.y());
  }

  @Override
  protected Models.Point read(Models.Point like, LeafSource source) {
    return new Models.Point(source.takeDouble(), source.takeFloat());
  }

  @Override
  protected void writeTangent(Models_PointTangent tangent, LeafSink sink) {
    sink.put("x", tangent.x());
    sink.put("y", tangent.y());
  }

  @Override
  protected Models_PointTangent readTangent(Models.Point like, LeafSource source) {
    return new Models_PointTangent(source.takeDouble(), source.takeFloat());
  }
}
