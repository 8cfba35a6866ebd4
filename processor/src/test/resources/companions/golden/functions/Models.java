package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

public final class Models {
  private Models() {}

  @Differentiable
  public record Point(double x, float y) {}

  @Differentiable
  record Layer(double[][] weights, float[] bias, Point[] anchors, Shape shape, @NoDerivative double rate, int width) {}

  @Differentiable
  sealed interface Shape permits Circle, Box {}

  @Differentiable
  record Circle(double radius) implements Shape {}

  @Differentiable
  record Box(double width, double[] edges) implements Shape {}

  @Differentiable
  public static double forward(double spot, double rate, @NoDerivative double years) {
    return spot * Math.exp(rate * years);
  }

  @Differentiable
  static double sumOfSquares(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable
  static double loss(Layer layer, int row, Point point, @NoDerivative double[] inputs) {
    double sum = layer.bias()[row] * point.y();
    for (int i = 0; i < inputs.length; i++) {
      sum += layer.weights()[row][i] * inputs[i] * point.x();
    }
    for (int i = 0; i < layer.anchors().length; i++) {
      sum += layer.anchors()[i].x() * layer.anchors()[i].y();
    }
    return layer.rate() * sum * sum;
  }

  @Differentiable
  static double[] scaled(double[] x, double factor) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i] * factor;
    }
    return y;
  }
}
