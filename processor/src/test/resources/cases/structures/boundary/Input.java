import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  record Point(double x, float y, String name) {
    @Differentiable
    double norm() {
      return x * x + y * y * y;
    }

    @Differentiable
    Point moved(double dx) {
      return new Point(x + dx * x, y, name);
    }
  }

  @Differentiable
  record Net(double[][] weights, @NoDerivative double[] constants, Point at, Point[] points, double scale) {}

  static final class Model {
    final double k = 2;

    @Differentiable
    double times(double x) {
      return x * x * k;
    }
  }

  @Differentiable
  static double distance(Point p, Point q) {
    double dx = p.x() - q.x();
    double dy = p.y() - q.y();
    return dx * dx + dy * dy;
  }

  @Differentiable
  static Point middle(Point p, Point q) {
    return new Point((p.x() + q.x()) / 2, (p.y() * q.y()) / 2, "middle");
  }

  @Differentiable
  static double apply(Net net, double[] x) {
    double sum = net.at().x() * net.scale() + net.points()[1].y() * net.constants()[0];
    for (int i = 0; i < net.weights().length && i < x.length; i++) {
      sum += net.weights()[i][0] * x[i];
    }
    return sum;
  }

  @Differentiable
  static void apply(Net net) {
    double[] row = net.weights()[0];
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * row[i] * net.scale();
    }
  }

  @Differentiable
  static double total(Point[] points, Point[][] table) {
    double sum = table[0][0].x();
    for (Point p : points) {
      sum += p.x() * p.y();
    }
    return sum;
  }

  @Differentiable
  static Net grown(Net net, double by) {
    return new Net(net.weights(), net.constants(), net.points()[0], new Point[] {net.at(), null}, net.scale() * by);
  }
}
