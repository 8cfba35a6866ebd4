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
}
