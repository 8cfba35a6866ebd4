import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double f(double x) {
    var y = Missing.value(x) + Missing.value(2);
    //      ^ ERROR [Unresolved]
    return y * g(x) * h(x);
  }

  static double g(double x) {
    var z = new Absent(x);
    //          ^ ERROR [Unresolved]
    return z.value();
  }

  static double unused(double x) {
    return x;
  }

  static double h(double x) {
    return Math.cbrtt(x);
    //         ^ ERROR [Unresolved]
  }
}
