import org.jadjoint.Differentiable;

class Input {
  static int calls;

  @Differentiable
  static double ofRows(double[][] x) {
    return x[0][0] * x[1][0];
  }

  @Differentiable
  static double writing(double[] x) {
    x[0] *= x[1];
    return x[0];
  }

  @Differentiable
  static double writingByOther(double[] x) {
    double[] y = x;
    scale(y);
    return y[0];
  }

  static void scale(double[] x) {
    x[0] *= 2;
  }

  @Differentiable
  static double counting(double x) {
    calls++;
    return x * x;
  }

  @Differentiable
  static double throughRows(double[][] x) {
    return InputDerivatives.ofRowsGradient(x).x()[0][0];
    //                                         ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double throughWrite(double[] x) {
    return InputDerivatives.writingGradient(x).x()[0];
    //                                     ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double throughWriteByOther(double[] x) {
    return InputDerivatives.writingByOtherGradient(x).x()[0];
    //                                            ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double throughEffect(double x) {
    return InputDerivatives.countingGradient(x).x();
    //                                      ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double throughOtherClass(double x) {
    return ElsewhereDerivatives.squareGradient(x).x();
    //                                        ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double reading(double x) {
    return x * x * calls;
  }

  @Differentiable
  static double throughField(double x) {
    return InputDerivatives.readingGradient(x).x();
    //                                     ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double declaring(double x) throws java.io.IOException {
    return x * x;
  }

  @Differentiable
  static double throughException(double x) throws java.io.IOException {
    return InputDerivatives.declaringGradient(x).x();
    //                                       ^ ERROR [NestedDerivative] x
  }

  @Differentiable
  static double ofConstants(double x, int n) {
    return x * InputDerivatives.countingGradient(n).x() * ElsewhereDerivatives.squareGradient(n).x();
  }
}

class Elsewhere {
  @Differentiable
  static double square(double x) {
    return x * x;
  }
}
