package cases;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Records and functions whose shadows have the memory of an earlier run, at points where the variants and their number are others. */
final class Input {
    private Input() {}

    @Differentiable
    record Point(double x, double y) {}

    @Differentiable
    record Path(double[] times, Point end, Point[] stops) {}

    @Differentiable
    sealed interface Shape permits Disc, Box, Pair {}

    @Differentiable
    record Disc(double radius) implements Shape {}

    @Differentiable
    record Box(double[] sides) implements Shape {}

    @Differentiable
    record Pair(Shape left, Shape right) implements Shape {}

    static double area(Shape shape) {
        if (shape instanceof Disc disc) return disc.radius() * disc.radius();
        if (shape instanceof Box box) return box.sides()[0] * box.sides()[1];
        Pair pair = (Pair) shape;
        return area(pair.left()) * area(pair.right());
    }

    @Differentiable
    static double variants(double[] a, double x, int n) {
        Shape[] shapes = new Shape[n % 4 + 1];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = (i + n) % 2 == 0 ? new Disc(x * i) : new Box(a);
            if (i > 1) shapes[i] = new Pair(shapes[i - 1], shapes[0]);
        }
        double s = 0;
        for (Shape shape : shapes) s += area(shape);
        return s;
    }

    @Differentiable
    static Path longer(Path path, double x) {
        Point[] stops = new Point[path.stops().length + 1];
        System.arraycopy(path.stops(), 0, stops, 0, path.stops().length);
        stops[stops.length - 1] = path.end();
        double[] times = path.times().clone();
        times[0] *= x;
        return new Path(times, new Point(path.end().y() * x, path.end().x()), stops);
    }

    @Differentiable
    static double journey(double[] a, double x, int n) {
        Path path = new Path(a, new Point(x, a[1]), new Point[] {new Point(a[0], x)});
        for (int i = 0; i < n % 4; i++) {
            path = longer(path, x);
            if (i == 1) path.stops()[0] = path.end();
        }
        double s = path.times()[0] + path.end().x();
        for (Point stop : List.of(path.stops())) s += stop.x() * stop.y();
        return s;
    }

    @Differentiable
    static double given(Path path, List<Point> points, double x) {
        double s = path.end().x();
        for (Point point : points) s = Math.sin(s * point.x()) + point.y() * path.times()[0];
        for (Point stop : path.stops()) s += stop.x() * stop.y() * x;
        path.times()[0] = s;
        return s * path.times()[0];
    }

    @Differentiable
    static double sum(DoubleUnaryOperator f, DoubleBinaryOperator g, double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) s = g.applyAsDouble(f.applyAsDouble(s), x * i);
        return s;
    }

    @Differentiable
    static double functions(double[] a, double x, int n) {
        double s = 0;
        for (int i = 0; i < n % 4; i++) {
            double c = a[i % a.length] * x;
            s += sum(t -> Math.sin(t) * c, (u, v) -> u * a[0] + v, s + x, i);
            if (i > 1) s += sum(Math::cos, (u, v) -> u + v * c, x, n % 3);
        }
        return s;
    }

    static double[] steps(DoubleUnaryOperator f, double[] a, int depth) {
        if (depth == 0) return a;
        double[] next = new double[a.length];
        for (int i = 0; i < a.length; i++) next[i] = f.applyAsDouble(a[i]) * a[0];
        return steps(f, next, depth - 1);
    }

    @Differentiable
    static double[] recursive(double[] a, double x, int n) {
        return steps(t -> Math.sin(t * x), a, n % 4);
    }
}
