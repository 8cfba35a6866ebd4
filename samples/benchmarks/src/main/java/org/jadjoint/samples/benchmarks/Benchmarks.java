package org.jadjoint.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/** Runs {@link GradientBenchmarks} and prints medians, their ratios and the bytes that each call allocates. */
public final class Benchmarks {
    /**
     * Each round runs everything once in a fresh JVM, so that a slow minute of the machine hits all alike. Lowest times are
     * given beside medians because they suffer least from whatever else the machine does.
     */
    private static final int ROUNDS = 7;

    private static final int ITERATIONS = 5;
    private static final TimeValue ITERATION = TimeValue.milliseconds(400);
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Nanoseconds and bytes of one call of one benchmark, a value per iteration. */
    private record Samples(ListStatistics nanos, ListStatistics bytes) {
        Samples() {
            this(new ListStatistics(), new ListStatistics());
        }

        double medianNanos() {
            return nanos.getPercentile(50);
        }

        double medianBytes() {
            return bytes.getPercentile(50);
        }
    }

    private final Map<String, Samples> samples = new TreeMap<>();

    private Benchmarks() {}

    /** {@code Benchmarks [gbm|logistic|mlp]}. */
    public static void main(String[] args) throws RunnerException {
        Benchmarks benchmarks = new Benchmarks();
        Options options = options(args.length > 0 ? args[0] : "");
        for (int round = 1; round <= ROUNDS; round++) {
            for (RunResult result : new Runner(options).run()) {
                benchmarks.add(result);
            }
            System.out.printf("round %d of %d done%n", round, ROUNDS);
        }
        benchmarks.print();
    }

    private static Options options(String name) {
        return new OptionsBuilder()
                .include(GradientBenchmarks.class.getName() + "\\." + name)
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .jvmArgsAppend("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private void add(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        Samples of = samples.computeIfAbsent(name, key -> new Samples());
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                of.nanos.addValue(iteration.getPrimaryResult().getScore());
                of.bytes.addValue(iteration.getSecondaryResults().get(ALLOCATED).getScore());
            }
        }
    }

    private void print() {
        System.out.printf("%nJDK %s, medians of %d JVMs%n", Runtime.version(), ROUNDS);
        System.out.println(
                "| | primal, ns | hand-written, ns | generated, ns | generated / hand-written"
                        + " | generated / primal | both from the lowest times | bytes a call: primal, hand-written, generated |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String name : List.of("gbm", "logistic", "mlp")) {
            if (samples.containsKey(name + "Primal")) {
                print(name);
            }
        }
    }

    private void print(String name) {
        List<Samples> row = new ArrayList<>();
        for (String kind : List.of("Primal", "Handwritten", "Generated")) {
            row.add(samples.get(name + kind));
        }
        double primal = row.get(0).medianNanos();
        double handwritten = row.get(1).medianNanos();
        double generated = row.get(2).medianNanos();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f, %.2f | %.0f, %.0f, %.0f |%n",
                name,
                primal,
                handwritten,
                generated,
                generated / handwritten,
                generated / primal,
                row.get(2).nanos.getMin() / row.get(1).nanos.getMin(),
                row.get(2).nanos.getMin() / row.get(0).nanos.getMin(),
                row.get(0).medianBytes(),
                row.get(1).medianBytes(),
                row.get(2).medianBytes());
    }
}
