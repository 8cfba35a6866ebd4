import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** A method of a record may write into its arrays, wherever it is called. */
class OfRecords {
  @Differentiable
  record Layer(double[] w, double s) {
    void scale() {
      w[0] *= s;
    }

    double norm() {
      return w[0] * s;
    }
  }

  @NoDerivative
  static void scaled(Layer layer) {
    layer.scale();
  }

  @NoDerivative
  static void later(Layer layer) {
    Runnable scaling = layer::scale;
    scaling.run();
  }

  @NoDerivative
  static double looked(Layer layer) {
    return layer.norm();
  }

  @Differentiable
  static double called(double x, double y) {
    Layer layer = new Layer(new double[] {x, y}, y);
    scaled(layer);
    //    ^ ERROR [NoDerivativeWritesActive] x → layer
    return layer.norm();
  }

  @Differentiable
  static double referenced(double x, double y) {
    Layer layer = new Layer(new double[] {x, y}, y);
    later(layer);
    //   ^ ERROR [NoDerivativeWritesActive] x → layer
    return layer.norm();
  }

  @Differentiable
  static double read(double x, double y) {
    Layer layer = new Layer(new double[] {x, y}, y);
    return layer.norm() * looked(layer);
  }
}
