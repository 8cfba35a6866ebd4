import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double here(double x, int n) {
    record Sides(double a, double b) {
  //^ ERROR [LocalType]
      double area() {
        return a * b;
      }
    }
    return new Sides(x, n).area();
  }

  static double there(double x) {
    enum Kind {
  //^ ERROR [LocalType]
      ROUND
    }
    return Kind.ROUND.ordinal() * x;
  }

  @Differentiable
  static double helped(double x) {
    return there(x);
  }
}
