package org.jadjoint.samples.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One call each of a primal, its hand-written gradient and its generated gradient with a reused workspace. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GradientBenchmarks {
    static final int DATES = 252;
    static final int STEPS = 1000;

    private final Random random = new Random(12);

    double spot = 100;
    double drift = 0.05;
    double vol = 0.2;
    double strike = 95;
    final double[] normals = normals(DATES);

    double x0 = 0.3;
    double r = 3.7;
    int steps = STEPS;

    final double[] x = uniform(Primals.IN, 1);
    final double[] w1 = uniform(Primals.IN * Primals.HIDDEN, 0.3);
    final double[] w2 = uniform(Primals.HIDDEN * Primals.HIDDEN, 0.3);
    final double[] w3 = uniform(Primals.HIDDEN, 0.3);
    final double[] w1Bar = new double[w1.length];
    final double[] w2Bar = new double[w2.length];
    final double[] w3Bar = new double[w3.length];

    private final double[] firstSaved = new double[STEPS];
    private final double[] secondSaved = new double[STEPS];
    final double[] gradient = new double[4];
    private final PrimalsDerivatives.GbmWorkspace gbmWorkspace = new PrimalsDerivatives.GbmWorkspace();
    private final PrimalsDerivatives.LogisticWorkspace logisticWorkspace = new PrimalsDerivatives.LogisticWorkspace();
    private final PrimalsDerivatives.MlpWorkspace mlpWorkspace = new PrimalsDerivatives.MlpWorkspace();

    @Benchmark
    public double gbmPrimal() {
        return Primals.gbm(spot, drift, vol, strike, normals);
    }

    @Benchmark
    public double gbmHandwritten() {
        return Handwritten.gbmGradient(spot, drift, vol, strike, normals, firstSaved, secondSaved, gradient);
    }

    @Benchmark
    public Object gbmGenerated() {
        return PrimalsDerivatives.gbmValueAndGradient(spot, drift, vol, strike, normals, gbmWorkspace);
    }

    @Benchmark
    public double logisticPrimal() {
        return Primals.logistic(x0, r, steps);
    }

    @Benchmark
    public double logisticHandwritten() {
        return Handwritten.logisticGradient(x0, r, steps, firstSaved, gradient);
    }

    @Benchmark
    public Object logisticGenerated() {
        return PrimalsDerivatives.logisticValueAndGradient(x0, r, steps, logisticWorkspace);
    }

    @Benchmark
    public double mlpPrimal() {
        return Primals.mlp(x, w1, w2, w3);
    }

    @Benchmark
    public double mlpHandwritten() {
        return Handwritten.mlpGradient(x, w1, w2, w3, w1Bar, w2Bar, w3Bar);
    }

    @Benchmark
    public Object mlpGenerated() {
        return PrimalsDerivatives.mlpPullback(x, w1, w2, w3, 1.0, w1Bar, w2Bar, w3Bar, mlpWorkspace);
    }

    private double[] normals(int n) {
        return DoubleStream.generate(random::nextGaussian).limit(n).toArray();
    }

    private double[] uniform(int n, double bound) {
        return random.doubles(n, -bound, bound).toArray();
    }
}
