package user;

import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

public class Outer {
  @SuppressWarnings("rawtypes")
  public interface Inner {
    @Deprecated
    @Differentiable
    static double f(double x, @NoDerivative List names) {
      return x;
    }

    @Differentiable
    static double f(double... xs) {
      return xs[0];
    }
  }
}
