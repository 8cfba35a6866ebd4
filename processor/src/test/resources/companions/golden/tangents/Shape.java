package user;

import org.jadjoint.Differentiable;

@Differentiable
sealed interface Shape {
  @Differentiable
  record Circle(double radius) implements Shape {}

  @Differentiable
  record Polygon(double[] corners, Shape hole) implements Shape {}

  @Differentiable
  record Nothing() implements Shape {}
}
