package org.jadjoint.runtime.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jadjoint.runtime.Structure;
import org.jspecify.annotations.Nullable;

/** A function of an array and its gradient, given apart from each other. */
final class FlatGradient implements Flat {
    private final ToDoubleFunction<double[]> function;
    private final UnaryOperator<double[]> gradient;
    private final @Nullable ToDoubleBiFunction<double[], double[]> slope;
    private final double[] point;

    FlatGradient(
            ToDoubleFunction<double[]> function,
            UnaryOperator<double[]> gradient,
            @Nullable ToDoubleBiFunction<double[], double[]> slope,
            double[] point) {
        this.function = function;
        this.gradient = gradient;
        this.slope = slope;
        this.point = point.clone();
    }

    @Override
    public double[] point() {
        return point.clone();
    }

    @Override
    public List<String> names() {
        return Structure.DOUBLES.names(point);
    }

    @Override
    public List<String> resultNames(double[] point) {
        return List.of("value");
    }

    @Override
    public double[] rounded(double[] point) {
        return point.clone();
    }

    @Override
    public boolean singlePrecision(double[] point) {
        return false;
    }

    @Override
    public Modes modes() {
        return slope == null ? Modes.REVERSE : Modes.BOTH;
    }

    @Override
    public double[] value(double[] point) {
        return new double[] {function.applyAsDouble(point.clone())};
    }

    @Override
    public Pullback vjp(double[] point) {
        double[] slopes = gradient.apply(point.clone());
        if (slopes.length != point.length) {
            throw new IllegalArgumentException(
                    "the gradient of " + point.length + " arguments has length " + slopes.length);
        }
        return new Pullback(
                value(point),
                seed -> Arrays.stream(slopes).map(each -> seed[0] * each).toArray());
    }

    @Override
    public Slope jvp(double[] point, double[] direction) {
        if (slope == null) {
            throw new IllegalStateException("there is no JVP");
        }
        return new Slope(value(point), new double[] {slope.applyAsDouble(point.clone(), direction.clone())});
    }
}
