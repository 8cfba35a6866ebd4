import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double foreign(double x, double y) {
    double z = x * y;
    double kept = Library.constant(3);
    return Library.h(z) + kept;
    //              ^ ERROR [UnknownDerivative] x → z
  }

  @Differentiable
  static double inLoop(double[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i];
      sum = Library.h(sum);
      //             ^ ERROR [UnknownDerivative] a → sum
    }
    return sum;
  }

  @Differentiable
  static double array(double[] a) {
    return Library.total(a);
    //                  ^ ERROR [UnknownDerivative] a
  }

  @Differentiable
  sealed interface Shape permits Circle, Square {
    @Differentiable
    default double scaled(double k) {
    //             ^ ERROR [UnknownDerivative]
      return k * k;
    }

    default double shifted(double k) {
      return k;
    }
  }

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Low(double a) implements Plane {
    @Differentiable
    double above(double k) {
      return Plane.super.shifted(k);
      //          ^ ERROR [OutOfReach]
    }
  }

  @Differentiable
  static double constructedElsewhere(double x) {
    return new Square(x, 2).a();
    //     ^ ERROR [UnknownDerivative] x
  }

  @Differentiable
  static double overriddenElsewhere(Shape shape, double k) {
    return shape.shifted(k);
    //                  ^ ERROR [UnknownDerivative] shape
  }
}

class Library {
  static double h(double x) {
    return x;
  }

  static double constant(double x) {
    return x;
  }

  static double total(double[] a) {
    return a[0];
  }
}
