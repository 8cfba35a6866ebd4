import org.jadjoint.Differentiable;

/** A class that inherits a field may take it for the variable that it captures. */
class InheritedFields {
  static class Base {
    int n = 100;

    int value() {
      return n;
    }
  }

  @Differentiable
  static double captured(double x, boolean c) {
    int n = c ? 3 : 4;
    int k = n;
    Base base = new Base() {
      @Override
      int value() {
        return k;
        //     ^ ERROR [OutOfReach]
      }
    };
    return x * base.value();
  }
}
