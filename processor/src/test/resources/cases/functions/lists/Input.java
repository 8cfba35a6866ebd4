package cases;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    record Point(double x, double y) {}

    @Differentiable
    static double captured(List<Point> points, double a) {
        return Sums.of(p -> p.x() * points.get(1).x() * a + points.get(0).y() * p.y(), points) * a;
    }
}

final class Sums {
    private Sums() {}

    @Differentiable
    static double of(ToDoubleFunction<Input.Point> f, List<Input.Point> points) {
        double sum = 0;
        for (Input.Point point : points) {
            sum += f.applyAsDouble(point) * point.x();
        }
        return sum;
    }
}
