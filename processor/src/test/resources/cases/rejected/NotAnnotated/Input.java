import org.jadjoint.Differentiable;

class Input {
  record Point(double x, double y) {}

  @Differentiable
  static double made(double x) {
    Point p = new Point(x, 1);
    //        ^ ERROR [NotAnnotated] x
    return p.x() * p.y();
    //        ^ ERROR [NotAnnotated] x → p
    //                ^ ERROR [NotAnnotated] x → p
  }

  sealed interface Shape permits Circle {}

  @Differentiable
  record Circle(double r) implements Shape {}

  static double area(Shape shape) {
    return shape instanceof Circle circle ? circle.r() * circle.r() : 0;
    //           ^ ERROR [NotAnnotated] x
  }

  @Differentiable
  static double passed(double x) {
    return area(new Circle(x));
    //          ^ ERROR [NotAnnotated] x
  }

  interface Open {}

  @Differentiable
  record Square(double a) implements Open {}

  @Differentiable
  static double assigned(double x) {
    Open open = new Square(x);
    //          ^ ERROR [NotAnnotated] x → open
    return ((Square) open).a();
    //      ^ ERROR [NotAnnotated] x → open
  }
}
