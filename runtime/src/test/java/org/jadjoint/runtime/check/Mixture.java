package org.jadjoint.runtime.check;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.Structure;

/**
 * The results {@code y_k = sum of sin((k + 1) x_i)}, with derivatives that can be spoilt.
 *
 * @param results how many there are
 * @param spoilBar what is done to the last cotangent of the arguments
 * @param spoilDot what is done to the last tangent of the results
 * @param repeats whether a pullback gives the same every time
 */
record Mixture(int results, DoubleUnaryOperator spoilBar, DoubleUnaryOperator spoilDot, boolean repeats)
        implements DifferentiableMap<double[], double[], double[], double[]> {

    static Mixture right(int results) {
        return new Mixture(results, bar -> bar, dot -> dot, true);
    }

    @Override
    public Structure<double[], double[]> structure() {
        return Structure.DOUBLES;
    }

    @Override
    public Structure<double[], double[]> resultStructure() {
        return Structure.DOUBLES;
    }

    @Override
    public double[] value(double[] point) {
        double[] y = new double[results];
        for (int k = 0; k < results; k++) {
            for (double x : point) {
                y[k] += Math.sin((k + 1) * x);
            }
        }
        point[0] = Double.NaN; // It owns its arguments.
        return y;
    }

    @Override
    public Vjp<double[], double[], double[]> vjp(double[] point) {
        double[] value = value(point.clone());
        double[] kept = new double[point.length];
        return new Vjp<>() {
            @Override
            public double[] value() {
                return value;
            }

            @Override
            public double[] pullback(double[] resultBar) {
                double[] bar = repeats ? new double[point.length] : kept;
                for (int i = 0; i < point.length; i++) {
                    for (int k = 0; k < results; k++) {
                        bar[i] += resultBar[k] * (k + 1) * Math.cos((k + 1) * point[i]);
                    }
                }
                bar[bar.length - 1] = spoilBar.applyAsDouble(bar[bar.length - 1]);
                return bar.clone();
            }
        };
    }

    @Override
    public Jvp<double[], double[]> jvp(double[] point, double[] direction) {
        double[] dot = new double[results];
        for (int k = 0; k < results; k++) {
            for (int i = 0; i < point.length; i++) {
                dot[k] += (k + 1) * Math.cos((k + 1) * point[i]) * direction[i];
            }
        }
        dot[results - 1] = spoilDot.applyAsDouble(dot[results - 1]);
        return new Jvp<>(value(point), dot);
    }
}
