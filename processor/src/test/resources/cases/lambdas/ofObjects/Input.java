package cases;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** References to methods of records: the object comes with them, or as first argument, and may choose the code. */
final class Input {
    private Input() {}

    interface OfTwo {
        double of(Vector a, Vector b);
    }

    interface Measure {
        double of(Shape shape, double scale);
    }

    @Differentiable
    record Vector(double x, double y, double[] weights) {
        double norm() {
            return Math.sqrt(x * x + y * y);
        }

        @Differentiable
        double dot(Vector other) {
            return x * other.x + y * other.y * weights[0];
        }

        double at(double t) {
            return x * t + y * weights[1];
        }

        double twice(double t) {
            return applied(this::at, t) + applied(this::at, 2 * t);
        }

        void weigh(double t) {
            weights[0] += t * x;
        }
    }

    @Differentiable
    sealed interface Shape permits Disc, Box {
        double area(double scale);

        default double twice(double scale) {
            return 2 * area(scale) * scale;
        }
    }

    @Differentiable
    record Disc(double r) implements Shape {
        @Override
        public double area(double scale) {
            return r * r * scale;
        }
    }

    @Differentiable
    record Box(double a, double b) implements Shape {
        @Override
        public double area(double scale) {
            return a * b + scale;
        }

        @Override
        public double twice(double scale) {
            return a * scale;
        }
    }

    @Differentiable
    static double asArguments(double x, double y) {
        Vector[] vectors = {new Vector(x, y, new double[] {y, 2}), new Vector(x * y, 1, new double[] {x, y})};
        return sum(Vector::norm, vectors) + sum(Vector::x, vectors) + pairs(Vector::dot, vectors);
    }

    @Differentiable
    static double bound(double x, double y) {
        Vector vector = new Vector(x * y, y, new double[] {x, y});
        DoubleUnaryOperator held = vector::at;
        times(vector::weigh, 3);
        return applied(vector::at, y) * vector.weights()[0] + applied(held, x) + vector.twice(y);
    }

    @Differentiable
    static double chosen(double x, double y) {
        Shape[] shapes = {new Disc(x), new Box(y, x)};
        Shape last = shapes[1];
        return measured(Shape::area, shapes, y) + measured(Shape::twice, shapes, x) + applied(last::twice, y);
    }

    @Differentiable
    static double toAnotherClass(double x, double y) {
        Vector vector = new Vector(x, y, new double[] {x, y});
        Shape shape = x > y ? new Disc(x * y) : new Box(x, y);
        return Sums.steps(vector::at, 0, x) + Sums.steps(shape::area, y, 1) + Sums.squared(Vector::norm, vector) * x;
    }

    static final class Sums {
        private Sums() {}

        @Differentiable
        static double steps(DoubleUnaryOperator f, double from, double to) {
            double sum = 0;
            for (int i = 0; i < 4; i++) sum += f.applyAsDouble(from + (to - from) * i) * i;
            return sum;
        }

        @Differentiable
        static double squared(ToDoubleFunction<Vector> f, Vector vector) {
            return f.applyAsDouble(vector) * f.applyAsDouble(vector);
        }
    }

    /** Whether there is an object is looked at where the reference is made. */
    @Differentiable
    static double ofNothing(double x, @NoDerivative int n) {
        Vector none = n > 1 ? null : new Vector(x, 1, new double[] {1, 2});
        return x > 100 ? applied(none::at, x) : unused(none::at, x);
    }

    private static double applied(DoubleUnaryOperator f, double t) {
        return f.applyAsDouble(t) * 1.5;
    }

    private static double unused(DoubleUnaryOperator f, double x) {
        return x > 100 ? f.applyAsDouble(x) : 2 * x;
    }

    private static double sum(ToDoubleFunction<Vector> f, Vector[] vectors) {
        double sum = 0;
        for (Vector each : vectors) sum += f.applyAsDouble(each);
        return sum;
    }

    private static double pairs(OfTwo f, Vector[] vectors) {
        double sum = 0;
        for (Vector each : vectors) {
            for (Vector other : vectors) sum += f.of(each, other);
        }
        return sum;
    }

    private static double measured(Measure f, Shape[] shapes, double scale) {
        double sum = 0;
        for (Shape each : shapes) sum += f.of(each, scale);
        return sum;
    }

    private static void times(DoubleConsumer f, int n) {
        for (int i = 0; i < n; i++) f.accept(i + 0.5);
    }
}
