package user;

import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Layers {
  /** Arrays, another record, what is passive, and names of ours. */
  @Differentiable
  record Dense(double[][] weights, float[] bias, @NoDerivative double[] constants, Shift shift, Shift[] other, int[] ids,
      String name) {}

  @Differentiable
  record Shift(double factor, double like) {}

  private Layers() {}
}
