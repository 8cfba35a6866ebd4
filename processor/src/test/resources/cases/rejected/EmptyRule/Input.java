import org.jadjoint.DerivativeRule;

@DerivativeRule
final class Input {
  //  ^ ERROR [EmptyRule]
  static double value(double x) {
    return x;
  }

  static double derivative(double x) {
    return 1;
  }
}
