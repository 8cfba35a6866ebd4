package cases;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Functions in passive code stay what they are. */
final class Input {
    private Input() {}

    private static int count(IntUnaryOperator f, int n) {
        return IntStream.range(0, n).map(f).sum();
    }

    private static double[] table(DoubleUnaryOperator f, int n) {
        Objects.requireNonNull(f);
        double[] values = new double[n];
        Arrays.setAll(values, i -> f.applyAsDouble(i));
        return values;
    }

    private static double smallest(DoubleUnaryOperator f, double[] x) {
        return Arrays.stream(x).map(f).min().orElse(0);
    }

    @Differentiable
    static double streams(double x, int n) {
        int sum = IntStream.range(0, n).map(i -> i * i).sum();
        return x * sum + x * count(i -> i + n, n);
    }

    @Differentiable
    static double tables(double x, int n) {
        double[] values = table(t -> t * n, n);
        double s = 0;
        for (double v : values) s += v * x;
        return s + x * table(Math::sqrt, 3)[2];
    }

    @Differentiable
    static double libraries(double x, @NoDerivative double[] data) {
        DoubleUnaryOperator clip = t -> Math.min(t, 1);
        DoubleUnaryOperator shifted = clip.andThen(t -> t + 0.5);
        return x * smallest(shifted, data) * smallest(clip, data) + x * shifted.applyAsDouble(0.25);
    }

    /** Foreign code may write into the arrays that it is given. */
    @Differentiable
    static double written(double x, int n) {
        double[] data = {3, 1, n};
        double before = data[0];
        visit(Arrays::sort, data);
        return x * before + x * x * data[0] + data[2] * x;
    }

    private static void visit(Consumer<double[]> action, double[] data) {
        action.accept(data);
    }
}
