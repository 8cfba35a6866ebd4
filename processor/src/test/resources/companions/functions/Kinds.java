package user;

import java.io.IOException;
import java.util.List;
import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** A method of each kind that a function is made of. */
final class Kinds {
  final double scale;

  Kinds(double scale) {
    this.scale = scale;
  }

  @Differentiable
  record Pair(double left, double[] right) {
    @Differentiable
    double product(double factor) {
      return left * right[0] * right[1] * factor;
    }

    @Differentiable
    Pair turned() {
      return new Pair(right[0] * left, new double[] {left * left, right[1]});
    }
  }

  @Differentiable
  sealed interface Shape permits Circle, Box {}

  @Differentiable
  record Circle(double radius) implements Shape {}

  @Differentiable
  record Box(double width, double height) implements Shape {}

  @Differentiable
  static double area(Shape shape) {
    if (shape instanceof Circle circle) {
      return Math.PI * circle.radius() * circle.radius();
    }
    if (shape instanceof Box box) {
      return box.width() * box.height();
    }
    throw new IllegalArgumentException();
  }

  @Differentiable
  record Book(List<Shape> shapes, List<double[]> rows, String name) {}

  @Differentiable
  static double total(Book book, List<Pair> pairs) {
    double sum = 0;
    for (Shape shape : book.shapes()) sum += area(shape) * book.rows().get(0)[1];
    for (Pair pair : pairs) sum += pair.product(sum);
    return sum;
  }

  @Differentiable
  static List<Pair> turnedBoth(Pair first, Pair second) {
    return List.of(second, first.turned(), second);
  }

  @Differentiable
  static double rising(List<double[]> rows) {
    double sum = 0;
    for (double[] row : rows) {
      row[0] *= row[1];
      sum += row[0];
    }
    return sum;
  }

  @Differentiable
  double instance(double x) {
    return scale * x * x;
  }

  @Differentiable
  static float single(float x, float[] y) {
    return x * x * y[0];
  }

  @Differentiable
  static double matrix(double[][] rows, @NoDerivative int... order) {
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      sum += rows[order[i]][0] * rows[order[i]][1] * (i + 1);
    }
    return sum;
  }

  /** Ends with other contents than it begins with. */
  @Differentiable
  static double running(double[] x, double point) {
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i] * x[i - 1];
    }
    return x[x.length - 1] * point;
  }

  @Differentiable
  static double[] doubled(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * x[i];
    }
    return x;
  }

  @Differentiable
  static void squared(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * x[i];
    }
  }

  @Differentiable
  static void step(double[] position, double[] velocity, double time, int stages) {
    for (int n = 0; n < stages; n++) {
      for (int i = 0; i < position.length; i++) {
        position[i] = position[i] + velocity[i] * time;
        velocity[i] = velocity[i] - Math.sin(position[i]) * time;
      }
    }
  }

  @Differentiable
  static double over(double x, int n) {
    return x * x * n;
  }

  @Differentiable
  static double over(double[] x, int n) {
    return x[n] * x[n];
  }

  /** Names that the function has for something else. */
  @Differentiable
  static double names(double own, double direction, double[] structure, @NoDerivative double result, int point, int writes) {
    return own * direction * structure[point] * result * writes;
  }

  @Differentiable
  static double reading(double x) throws IOException {
    if (x < 0) {
      throw new IOException();
    }
    return x;
  }

  @DerivativeRule
  static final class Cube {
    static double value(double x) {
      return x * x * x;
    }

    static double vjpX(double x, double resultBar) {
      return resultBar * 2 * x * x;
    }

    static double jvp(double x, double xDot) {
      return xDot * 3 * x * x;
    }
  }

  @Differentiable
  static double wrong(double x, double y) {
    return Cube.value(x) * y;
  }

  /** Numbers with a count of what was done, which has no derivative. */
  @Differentiable record Counted(double[] w, int[] n) {}

  @Differentiable
  static double counted(Counted counted) {
    counted.n()[0]++;
    counted.w()[0] *= counted.n()[0];
    return counted.w()[0] * counted.n()[0];
  }

  @Differentiable
  static double bySquare(double[] a, double[] b) {
    a[0] = a[0] * a[0];
    return b[0] * a[0];
  }
}
