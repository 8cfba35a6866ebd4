package user;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jadjoint.Differentiable;

/** Valid Java that javac itself compiles wrongly, or warns about twice, once something has attributed it too early. */
public class Everything {
  @Differentiable
  static double f(double x) {
    return passive(x) + new Positive(x, 1).a();
  }

  static double passive(double x) {
    double q = x;
    var anonymous = new Object() { double y = 3; double twice() { return 2 * y; } };
    q += anonymous.y + anonymous.twice();
    var mixed = List.of(1, "a");
    var first = mixed.get(0);
    List<?> wild = mixed;
    var captured = wild.get(0);
    q += captured.hashCode() * 0 + first.hashCode() * 0;
    class Local { double z = 4; }
    var local = new Local();
    for (var each : new Local[] {local}) q += each.z;
    BiFunction<Double, Double, Double> f = (a, b) -> { var k = new Object() { double y = a; }; return k.y + b; };
    q += f.apply(1.0, 2.0);
    BinaryOperator<Integer> g = (a, b) -> a + b;
    for (var entry : Map.of(1, 2).entrySet()) q += g.apply(entry.getKey(), entry.getValue());
    Runnable r = () -> { class InLambda { int u = 1; } var u = new InLambda(); System.out.println(u.u); };
    r.run();
    var choice = x > 1 ? 1 : "a";
    Function<Object, Integer> typed = (var o) -> o.hashCode();
    if (choice instanceof Integer i && i > 3) q++;
    q += switch ((int) x) { case 1 -> { var t = new Object() { int u = 2; }; yield t.u; } default -> 3; };
    record Pair(int a) {}
    var pair = new Pair(3);
    enum Side { LEFT, RIGHT }
    var side = Side.LEFT;
    switch (side) { case LEFT: q++; break; default: }
    for (var d : new double[] {1, 2}) q += d;
    assert q > 0 : "x" + q + typed + pair;
    return q;
  }

  static double warned(double x) {
    double z = (double) x;
    List raw = new ArrayList();
    raw.add("a");
    return z + new Date(1, 1, 1).getTime();
  }

  static class Unversioned implements Serializable {}

  enum Shape {
    ROUND { @Override int sides() { return 0; } },
    FLAT { @Override int sides() { return 2; } };
    abstract int sides();
  }

  record Positive(double a, double... b) {
    Positive { if (a < 0) throw new IllegalArgumentException(); }
  }

  record Explicit(int n) {
    Explicit(int n) { this.n = n + 1; }
  }

  sealed interface Choice permits One, Two {}
  record One(int a) implements Choice {}
  record Two(int b) implements Choice {}

  static int initialised = new Object() { int z = 2; }.z;
  static final Function<Integer, Integer> INCREMENT = n -> n + 1;
  { var q = 1; initialised = q; }
}
