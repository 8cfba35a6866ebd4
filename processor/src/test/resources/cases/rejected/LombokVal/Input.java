import lombok.val;
import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  static double f(double x) {
    val y = x * x;
    //  ^ ERROR [LombokVal]
    return y + g(x);
  }

  static double g(double x) {
    for (val z : new double[] {x}) {
    //       ^ ERROR [LombokVal]
      return z;
    }
    return 0;
  }
}
