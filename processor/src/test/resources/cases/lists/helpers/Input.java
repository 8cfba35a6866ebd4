package cases;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Lists that go through helpers, generic ones too, recursion, lambdas and methods of other classes. */
final class Input {
    private Input() {}

    @Differentiable
    record Knot(double x, double y) {}

    @Differentiable
    static double sum(List<Knot> knots, double at) {
        return from(knots, 0, at) + first(knots).x() * last(knots).y();
    }

    private static double from(List<Knot> knots, int i, double at) {
        return i >= knots.size() ? 0 : knots.get(i).x() * at + knots.get(i).y() * from(knots, i + 1, at * at);
    }

    private static <T> T first(List<T> list) {
        return list.get(0);
    }

    private static Knot last(List<Knot> list) {
        return list.get(list.size() - 1);
    }

    private static List<Knot> turned(List<Knot> knots, double by) {
        Knot[] turned = new Knot[knots.size()];
        int i = 0;
        for (Knot knot : knots) {
            turned[i] = new Knot(knot.y() * by, knot.x());
            i++;
        }
        return List.of(turned);
    }

    @Differentiable
    static double turnedTwice(List<Knot> knots, double by) {
        List<Knot> once = turned(knots, by);
        return Other.area(turned(once, by * by), by) + Other.area(knots, 1) + Other.both(once, knots).get(1).x();
    }

    @Differentiable
    static double captured(List<Knot> knots, double at) {
        return apply(x -> {
            double sum = 0;
            for (Knot knot : knots) sum += knot.x() * x;
            return sum * at;
        }, knots.get(0).y());
    }

    private static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) + f.applyAsDouble(x * x);
    }

    @Differentiable
    static double fixed(List<Knot> knots, @NoDerivative List<Knot> others) {
        return Other.fixed(others, first(knots).x());
    }

    @SafeVarargs
    private static double product(double x, List<Knot>... all) {
        double product = x;
        for (List<Knot> knots : all) product *= knots.get(0).x();
        return product;
    }

    @Differentiable
    static double several(List<Knot> knots, double x) {
        return product(x, knots, List.of(knots.get(1))) + product(x) * x;
    }

    @Differentiable
    static double open(double x, @NoDerivative List<? extends Knot> knots) {
        return first(knots).x() * x + knots.size() * x * x;
    }

    static final class Other {
        @Differentiable
        static double area(List<Knot> knots, double factor) {
            double sum = 0;
            for (int i = 1; i < knots.size(); i++) {
                sum += (knots.get(i).x() - knots.get(i - 1).x()) * knots.get(i).y() * factor;
            }
            return sum;
        }

        @Differentiable
        static List<Knot> both(List<Knot> a, List<Knot> b) {
            return List.of(a.get(0), b.get(1), a.get(0));
        }

        @Differentiable
        static double fixed(@NoDerivative List<Knot> knots, double x) {
            double sum = 0;
            for (Knot knot : knots) sum += knot.x() * x * x;
            return sum;
        }
    }
}
