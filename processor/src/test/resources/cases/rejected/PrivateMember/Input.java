import org.jadjoint.Differentiable;

class Input {
  @Differentiable
  private static double hidden(double x) {
  //                    ^ ERROR [PrivateMember]
    return x;
  }

  private static class Inner {
  //             ^ ERROR [PrivateMember]
    @Differentiable
    static double visible(double x) {
      return x;
    }
  }

  private static final int[] table = {1, 2};

  private static int lookup(int i) {
    return table[i];
    //     ^ ERROR [PrivateMember]
  }

  @Differentiable
  static double copiesPassiveHelper(double x, int i) {
    return x * lookup(i);
  }

  @Differentiable
  private record Hidden(double x) {}
  //      ^ ERROR [PrivateMember]

  @Differentiable
  static double given(Hidden hidden) {
    //                       ^ ERROR [PrivateMember]
    //                       ^ ERROR [PrivateMember]
    return hidden.x();
  }

  @Differentiable
  static double made(double x) {
    return new Hidden(x).x();
    //     ^ ERROR [PrivateMember]
    //         ^ ERROR [PrivateMember]
  }

  @Differentiable
  record Holder(double x, Hidden hidden) {}
  //                             ^ ERROR [PrivateMember]

  @Differentiable
  sealed interface Kind {}

  @Differentiable
  private record One(double x) implements Kind {}
  //      ^ ERROR [PrivateMember]

  @Differentiable
  record Two(double x) implements Kind {}
}
