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
}
