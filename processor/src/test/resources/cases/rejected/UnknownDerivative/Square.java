import org.jadjoint.Differentiable;

@Differentiable
record Square(double a) implements Input.Shape {
  Square(double a, int times) {
    this(a * times);
  }

  @Override
  public double scaled(double k) {
    return a * k;
  }

  @Override
  public double shifted(double k) {
    return a + k;
  }
}
