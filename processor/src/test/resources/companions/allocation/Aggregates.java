package user;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Methods that make arrays of arrays, records and functions, in as many iterations as they are asked for. */
final class Aggregates {
  private Aggregates() {}

  @Differentiable
  record Point(double x, double y) {}

  @Differentiable
  record Path(double[] times, Point end) {}

  @Differentiable
  sealed interface Shape permits Disc, Box {
    double area();
  }

  @Differentiable
  record Disc(double radius) implements Shape {
    @Override
    public double area() { return Math.PI * radius * radius; }
  }

  @Differentiable
  record Box(double width, double height) implements Shape {
    @Override
    public double area() { return width * height; }
  }

  @Differentiable
  static double matrices(double[] a, int n) {
    double s = a[0];
    for (int k = 0; k < n; k++) {
      double[][] m = new double[2][2];
      m[0][0] = s * a[0];
      m[1][1] = Math.sin(s);
      s = m[0][0] * m[1][1] - m[0][1] * m[1][0];
    }
    return s;
  }

  @Differentiable
  static double exchanged(double[] a, int n) {
    double s = a[0];
    for (int k = 0; k < n; k++) {
      double[][] m = new double[2][2];
      double[][] all = {m[1], a.clone(), m[0]};
      m[0] = all[1];
      m[1][0] = s;
      double[][] copy = all.clone();
      copy[2][1] = Math.cos(s);
      s = copy[0][0] * m[0][1] + copy[2][1];
    }
    return s;
  }

  @Differentiable
  static double jagged(double[] a, int n) {
    double[][] m = new double[n][];
    for (int i = 0; i < n; i++) {
      m[i] = new double[i + 1];
      m[i][i] = a[0] * i;
    }
    double s = 0;
    for (double[] row : m) {
      s += row[row.length - 1] * row[0];
    }
    return s;
  }

  @Differentiable
  static double points(double[] a, int n) {
    Point[] points = new Point[n];
    for (int i = 0; i < n; i++) {
      points[i] = new Point(a[0] * i, a[1]);
    }
    double s = 0;
    for (Point p : List.of(points)) {
      s += p.x() * p.y();
    }
    return s;
  }

  @Differentiable
  static double shapes(double[] a, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      Shape shape = i % 2 == 0 ? new Disc(a[0] + s) : new Box(a[0], a[1]);
      s = Math.sin(shape.area());
    }
    return s;
  }

  @Differentiable
  static double integral(DoubleUnaryOperator f, double from, double to) {
    return (to - from) * (f.applyAsDouble(from) + f.applyAsDouble(to)) / 2;
  }

  @Differentiable
  static double functions(double[] a, int n) {
    double s = a[0];
    for (int i = 0; i < n; i++) {
      s = integral(t -> Math.sin(t) * a[1], s, a[0]);
    }
    return s;
  }

  @Differentiable
  static double squares(double[][] m, Path path, int n) {
    double s = path.end().x();
    for (int i = 0; i < n; i++) {
      s = Math.sin(s * m[0][1]) + path.times()[0];
    }
    return s;
  }
}
