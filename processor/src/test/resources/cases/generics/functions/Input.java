package cases;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jadjoint.Differentiable;

/** Generic helpers that take functions. */
final class Input {
    private Input() {}

    interface Measure<T> {
        double of(T value);
    }

    private static <T> T iterate(UnaryOperator<T> f, T start, int n) {
        T x = start;
        for (int i = 0; i < n; i++) x = f.apply(x);
        return x;
    }

    private static <T, R> R pipe(T x, Function<? super T, ? extends R> f) {
        return f.apply(x);
    }

    private static <T> double measured(T x, Measure<? super T> measure) {
        return measure.of(x);
    }

    private static <S, E> S fold(E[] elements, S start, BiFunction<S, E, S> f) {
        S s = start;
        for (int i = 0; i < elements.length; i++) s = f.apply(s, elements[i]);
        return s;
    }

    private static double[] scaled(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = a * x[i];
        return y;
    }

    private static double norm(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return Math.sqrt(s);
    }

    @Differentiable
    static double powers(double[] x, double a, int n) {
        double[] y = iterate(v -> scaled(v, a), x, n);
        return y[0] + y[1] * a;
    }

    @Differentiable
    static double[] piped(double[] x, double a) {
        return pipe(x, v -> scaled(v, a * v[0]));
    }

    @Differentiable
    static double measures(double[] x, double a) {
        return measured(x, v -> norm(v) * a) + measured(scaled(x, a), Input::norm);
    }

    @Differentiable
    static double[] folded(double[] x, double a, int n) {
        Integer[] counts = {1, n};
        return fold(counts, x, (s, k) -> scaled(s, a * k));
    }
}
