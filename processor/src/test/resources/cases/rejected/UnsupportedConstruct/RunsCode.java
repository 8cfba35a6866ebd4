import java.util.Arrays;
import org.jadjoint.Differentiable;

/** What is printed, asserted or said by an exception may run code that keeps what it is given. */
class RunsCode {
  @Differentiable
  record Pair(double x, double y) {
    boolean isSmall() {
      return x * x + y * y < 1;
    }
  }

  @Differentiable
  record Telling(double[] w, double s) {
    @Override
    public String toString() {
      Arrays.fill(w, 2);
      return "telling";
    }
  }

  @Differentiable
  record Holder(Telling telling, double s) {}

  @Differentiable
  static double told(double x, double y) {
    Telling telling = new Telling(new double[] {x, y}, y);
    if (y > 0) assert telling != null : new Holder(telling, x);
    //         ^ ERROR [UnsupportedConstruct] x → telling
    return telling.w()[0] * telling.s();
  }

  static String name(double v) {
    return v > 0 ? "p" + v : String.format("%f", v);
  }

  @Differentiable
  static double asserted(double x, double y) {
    if (y > 0) assert Keeping.keep(x).isEmpty();
    //         ^ ERROR [UnsupportedConstruct] x
    return Keeping.last * y + x;
  }

  @Differentiable
  static double said(double x, double y) {
    RuntimeException e = new IllegalStateException(Keeping.keep(x));
    //                   ^ ERROR [UnsupportedConstruct] x
    return Keeping.last * y + x;
  }

  /** Code that is seen to keep nothing. */
  @Differentiable
  static double shown(double x, double y) {
    Pair pair = new Pair(x, y);
    if (x > 100) {
      System.out.println(pair);
      System.out.println(name(x) + " " + x + new Pair(x, 1).isSmall());
      throw new IllegalStateException(name(x) + Keeping.keep(x));
    }
    assert pair.isSmall() || !name(x).isEmpty() : name(y);
    return pair.x() * y;
  }
}

class Keeping {
  static double last;

  static String keep(double v) {
    last = v;
    return "";
  }
}
