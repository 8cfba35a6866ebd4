package user;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

public final class Pricing {
  @Differentiable
  public static double forward(double spot, double rate, @NoDerivative double years) {
    return spot * Math.exp(rate * years);
  }
}
