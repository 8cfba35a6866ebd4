import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

class Input {
  interface Sized {
    default double size() {
      return 2;
    }
  }

  @Differentiable
  record Disc(double r) implements Sized {
    @Differentiable
    double scaled() {
      return Sized.super.size() * r;
      //          ^ ERROR [OutOfReach]
    }
  }

  static class Base {
    double factor() {
      return 2;
    }
  }

  static final class Above extends Base {
    @Override
    double factor() {
      return 3;
    }

    @Differentiable
    double times(double x) {
      return super.factor() * x;
      //     ^ ERROR [OutOfReach]
    }
  }

  @Differentiable
  static double member(double x) {
    var counter = new Object() {
      int count = 3;
    };
    return x * counter.count;
    //                ^ ERROR [OutOfReach]
  }

  static class Table extends java.util.AbstractList<Integer> {
    @Override
    public Integer get(int i) {
      return i;
    }

    @Override
    public int size() {
      return 3;
    }

    @Differentiable
    static double changes(double x, @NoDerivative Table table) {
      return x * table.modCount;
      //              ^ ERROR [OutOfReach]
    }
  }
}
