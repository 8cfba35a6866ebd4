import org.jadjoint.Differentiable;

@Differentiable
record Square(double a) implements Input.Shape {
  @Override
  public double scaled(double k) {
    return a * k;
  }

  @Override
  public double shifted(double k) {
    return a + k;
  }
}
