package cases;

import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    static double binary(double a, double[] b) {
        return Folds.fold((s, t) -> s * a + Math.sin(t), b, a);
    }

    @Differentiable
    static double binaryReference(double a, double[] b) {
        return Folds.fold(Math::hypot, b, a);
    }

    @Differentiable
    static double ofRecord(double a, Point p) {
        return Folds.ofPoint(q -> q.x() * a + q.xs()[0] * p.y(), p);
    }

    @Differentiable
    static double ofRecordByReference(Point p) {
        return Folds.ofPoint(Input::norm, p);
    }

    static double norm(Point p) {
        return Math.sqrt(p.x() * p.x() + p.y() * p.y() + p.xs()[1]);
    }

    @Differentiable
    static double own(double a, double[] b) {
        return Folds.own((row, i, on, s) -> on ? row[i] * a : s * b[1], b, a);
    }

    @Differentiable
    static double constant(double a, double[] b) throws java.io.IOException {
        return Folds.constant((x, c) -> x * a * c, a) + Folds.nothing(() -> a * b[0]);
    }
}

@Differentiable
record Point(double x, double y, double[] xs) {}

interface Cell {
    double at(double[] row, int i, boolean on, double s);
}

interface Scaled {
    double of(double x, @NoDerivative double c) throws java.io.IOException;

    default Scaled itself() {
        return this;
    }
}

interface Source {
    double get();
}

final class Folds {
    private Folds() {}

    @Differentiable
    static double fold(DoubleBinaryOperator f, double[] all, double start) {
        double result = start;
        for (double each : all) {
            result = f.applyAsDouble(result, each);
        }
        return result;
    }

    @Differentiable
    static double ofPoint(ToDoubleFunction<Point> f, Point p) {
        Point other = new Point(p.y() * p.y(), p.x(), p.xs());
        return f.applyAsDouble(other) * f.applyAsDouble(p);
    }

    @Differentiable
    static double own(Cell cell, double[] row, double s) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            double[] scaled = row.clone();
            scaled[i] *= s;
            sum += cell.at(scaled, i, i % 2 == 0, s) * scaled[i];
        }
        return sum;
    }

    @Differentiable
    static double constant(Scaled f, double x) throws java.io.IOException {
        return f.of(x * x, 3);
    }

    @Differentiable
    static double nothing(Source source) {
        return source.get() * source.get();
    }
}
