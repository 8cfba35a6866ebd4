import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
  @Differentiable
  static double height(double p, double q) {
    return p * p - q * q * q;
  }

  @Differentiable
  static double handedOn(double p) {
    return Search.twice(q -> q - InputDerivatives.heightGradient(p, q).q() * p, 0.3)
        * Search.twice(q -> q + InputDerivatives.heightJvp(p, q, q, p).tangent(), 0.1);
  }

  static double here(DoubleUnaryOperator f, double q) {
    return f.applyAsDouble(f.applyAsDouble(q));
  }

  @Differentiable
  static double ofTheClass(double p) {
    return here(q -> q - InputDerivatives.heightGradient(p, q).q() * p, 0.3);
  }
}

final class Search {
  @Differentiable
  static double twice(DoubleUnaryOperator f, double q) {
    return f.applyAsDouble(f.applyAsDouble(q));
  }

  private Search() {}
}
