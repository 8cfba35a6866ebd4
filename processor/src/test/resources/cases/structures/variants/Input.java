import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  sealed interface Shape permits Circle, Square {}

  @Differentiable
  record Circle(double radius) implements Shape {}

  @Differentiable
  record Square(double[] sides, Shape inner) implements Shape {}

  @Differentiable
  static double area(Shape shape, double factor) {
    if (shape instanceof Circle) {
      Circle circle = (Circle) shape;
      return circle.radius() * circle.radius() * factor;
    }
    Square square = (Square) shape;
    return square.sides()[0] * square.sides()[1] + factor;
  }

  @Differentiable
  static Shape larger(Shape shape, double factor) {
    return shape instanceof Circle circle ? new Circle(circle.radius() * factor) : shape;
  }
}
