import java.time.LocalDate;
import org.jadjoint.Differentiable;

final class Input {
  static final double[] TABLE = {1, 2};
  static int count;

  static double doubled(double[] v) {
    v[0] *= 2;
    return v[0];
  }

  static int counted() {
    return ++count;
    //     ^ ERROR [ConstructorEffect]
  }

  @Differentiable
  record Named(double x, double[] w, String name) {
    @Differentiable
    Named {
      if (name.isEmpty()) throw new IllegalArgumentException("no name: " + w.length);
      count++;
      //   ^ ERROR [ConstructorEffect]
      double[] table = TABLE;
      //               ^ ERROR [ConstructorEffect]
      w = w.clone();
      w[0] /= TABLE[0] + TABLE.length;
      System.out.println(x);
      //                ^ ERROR [ConstructorEffect]
      x += LocalDate.MIN.getYear() * counted();
      //                        ^ ERROR [ConstructorEffect]
      x = Other.h(x);
      //         ^ ERROR [ConstructorEffect]
      x *= Math.sin(1) + Math.random();
      //                            ^ ERROR [ConstructorEffect]
      Object lock = new Object();
      //            ^ ERROR [ConstructorEffect]
    }
  }

  @Differentiable
  record Leaking(double x) {
    @Differentiable
    Leaking(double x) {
      this.x = x * x;
      area();
      //  ^ ERROR [ConstructorEffect]
      use(this);
      //  ^ ERROR [ConstructorEffect]
    }

    double area() {
      return x;
    }

    static void use(Leaking leaking) {}
  }

  @Differentiable
  record Writing(double x, double[] w) {
    //                     ^ ERROR [ConstructorEffect]
    @Differentiable
    Writing {
      x = doubled(w);
    }
  }
}
