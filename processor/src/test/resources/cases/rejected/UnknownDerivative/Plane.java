import org.jadjoint.Differentiable;

@Differentiable
sealed interface Plane permits Input.Low {
  default double shifted(double k) {
    return k;
  }
}
