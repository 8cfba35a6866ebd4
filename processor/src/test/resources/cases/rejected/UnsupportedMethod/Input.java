import java.util.function.DoubleUnaryOperator;
import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  @Differentiable
  double instance(double x) {
  //     ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable
  static <T> double generic(double x) {
  //                ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable
  static <T extends Comparable<T>> T top(@NoDerivative List<T> all, double x) {
  //                                 ^ ERROR [NoDerivativeResult]
  //                                 ^ ERROR [UnsupportedMethod]
  //                                                                       ^ NOTE [ZeroGradient]
    return x > 1 ? all.get(0) : all.get(1);
  }

  @Differentiable
  static double calling(double x) {
    return x * top(List.of(3, 4), 2);
  }

  @Differentiable
  @NoDerivative
  static double both(double x) {
  //            ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable(order = 0)
  static double none(double x) {
  //            ^ ERROR [UnsupportedMethod]
    return x;
  }

  @Differentiable(order = 3)
  static double third(double x) {
  //            ^ ERROR [UnsupportedMethod]
    return x;
  }

  record Plain(double x) {
    @Differentiable
    Plain {
  //^ ERROR [UnsupportedMethod]
      x *= x;
    }
  }

  @Differentiable
  record Generic<T>(double x, @NoDerivative T t) {
//^ ERROR [UnsupportedStructure]
    @Differentiable
    Generic(T t) {
  //^ ERROR [UnsupportedMethod]
    //        ^ ERROR [UnsupportedType]
      this(1, t);
    }
  }

  static class Around<T> {
    final class Inner {
      @Differentiable
      double inside(double x, @NoDerivative T t) {
      //     ^ ERROR [UnsupportedMethod]
        return x;
      }
    }
  }

  enum Choice {
    FIRST;

    @Differentiable
    Choice() {}
  //^ ERROR [UnsupportedMethod]
  //^ ERROR [PrivateMember]
  }

  @Differentiable
  record Made(double x) {
    @Differentiable
    Made(DoubleUnaryOperator f, double x) {
    //                       ^ ERROR [UnsupportedMethod]
      this(f.applyAsDouble(x));
    }
  }
}
