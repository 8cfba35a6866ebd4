import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  record Pair<T>(T first, double second) {}
//^ ERROR [UnsupportedStructure]

  @Differentiable
  record Tag(int id, @NoDerivative double weight) {}
//^ ERROR [UnsupportedStructure]

  @Differentiable
  static class Mutable {}
//       ^ ERROR [UnsupportedStructure]

  @Differentiable
  interface Open {}
//^ ERROR [UnsupportedStructure]

  @Differentiable
  sealed interface Shape permits Circle, Square {}
//       ^ ERROR [UnsupportedStructure]

  @Differentiable
  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}
}
