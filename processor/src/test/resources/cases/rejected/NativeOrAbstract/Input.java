import org.jadjoint.Differentiable;

abstract class Input {
  @Differentiable
  static native double foreign(double x);
  //                   ^ ERROR [NativeOrAbstract]

  @Differentiable
  abstract double open(double x);
  //              ^ ERROR [NativeOrAbstract]
}
