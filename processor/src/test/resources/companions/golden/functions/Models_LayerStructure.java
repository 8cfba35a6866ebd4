package user;

import org.jadjoint.Generated;
import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes {@link Models.Layer} and {@link Models_LayerTangent}. */
@Generated("org.jadjoint.processor")
@javax.annotation.processing.Generated("org.jadjoint.processor")
final class Models_LayerStructure extends Structure<Models.Layer, Models_LayerTangent> {
  static final Models_LayerStructure INSTANCE = new Models_LayerStructure();

  private Models_LayerStructure() {}

  @Override
  protected void write(Models.Layer value, LeafSink sink) {
    sink.put("weights", array(DOUBLES, double[][]::new), value.weights());
    sink.put("bias", FLOATS, value.bias());
    sink.put("anchors", array(Models_PointStructure.INSTANCE, Models_PointTangent[]::new), value.anchors());
    sink.put("shape", Models_ShapeStructure.INSTANCE, value.shape());
  }

  @Override
  protected Models.Layer read(Models.Layer like, LeafSource source) {
    return new Models.Layer(source.take(array(DOUBLES, double[][]::new), like.weights()),
        source.take(FLOATS, like.bias()),
        source.take(array(Models_PointStructure.INSTANCE, Models_PointTangent[]::new), like.anchors()),
        source.take(Models_ShapeStructure.INSTANCE, like.shape()), like.rate(), like.width());
  }

  @Override
  protected void writeTangent(Models_LayerTangent tangent, LeafSink sink) {
    sink.putTangent("weights", array(DOUBLES, double[][]::new), tangent.weights());
    sink.putTangent("bias", FLOATS, tangent.bias());
    sink.putTangent("anchors", array(Models_PointStructure.INSTANCE, Models_PointTangent[]::new), tangent.anchors());
    sink.putTangent("shape", Models_ShapeStructure.INSTANCE, tangent.shape());
  }

  @Override
  protected Models_LayerTangent readTangent(Models.Layer like, LeafSource source) {
    return new Models_LayerTangent(source.takeTangent(array(DOUBLES, double[][]::new), like.weights()),
        source.takeTangent(FLOATS, like.bias()),
        source.takeTangent(array(Models_PointStructure.INSTANCE, Models_PointTangent[]::new), like.anchors()),
        source.takeTangent(Models_ShapeStructure.INSTANCE, like.shape()));
  }
}
