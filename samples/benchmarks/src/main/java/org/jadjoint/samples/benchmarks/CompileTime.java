package org.jadjoint.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures what the processor adds to a compilation: {@code CompileTime [folder to work in]}. */
public final class CompileTime {
    private static final int FEW = 300;
    private static final int MANY = 3_000;
    private static final int STATEMENTS = 700;
    private static final int COLD_RUNS = 5;
    private static final int WARM_UPS = 5;
    private static final int WARM_RUNS = 7;

    private final Path work;

    private CompileTime(Path work) {
        this.work = work;
    }

    /** Time of a set of sources. */
    @FunctionalInterface
    private interface Run {
        double seconds() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Path.of(args.length > 0 ? args[0] : "target/compile-time");
        new CompileTime(Folders.emptied(work)).measure();
    }

    private void measure() throws IOException, InterruptedException {
        List<Path> few = MeasuredSources.write(folder("few"), FEW);
        List<Path> many = MeasuredSources.write(folder("many"), MANY);
        List<Path> longMethod = MeasuredSources.writeLongMethod(folder("long"), STATEMENTS);

        Javac processed = new Javac(folder("processed"), true);
        Javac plain = new Javac(folder("plain"), false);
        processed.secondsInThisProcess(few);
        List<Path> generated = Folders.copySources(processed.generated(), folder("generated-few"));
        List<Path> both = Stream.concat(few.stream(), generated.stream()).toList();

        System.out.printf(Locale.ROOT, "%nJDK %s, medians%n", Runtime.version());
        System.out.println("| compilation | new javac, s | warm compiler, s |");
        System.out.println("|---|---|---|");
        double[] plainTime = row(FEW + " methods and the generated sources, no processor", plain, both);
        double[] fewTime = row(FEW + " methods, with the processor", processed, few);
        double[] manyTime = row(MANY + " methods, with the processor", processed, many);
        row("one method of " + STATEMENTS + " statements, with the processor", processed, longMethod);
        row("the same, no processor", plain, longMethod);
        ratio("processor / no processor, " + FEW + " methods", fewTime, plainTime);
        ratio(MANY + " / " + FEW + " methods", manyTime, fewTime);
        System.out.printf(
                Locale.ROOT,
                "%n%d primal lines, %d generated lines: %.1f per primal line%n",
                MeasuredSources.lines(few),
                MeasuredSources.lines(generated),
                (double) MeasuredSources.lines(generated) / MeasuredSources.lines(few));
    }

    private static double[] row(String name, Javac javac, List<Path> sources) throws IOException, InterruptedException {
        double cold = median(0, COLD_RUNS, () -> javac.secondsInNewProcess(sources));
        double warm = median(WARM_UPS, WARM_RUNS, () -> javac.secondsInThisProcess(sources));
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, cold, warm);
        return new double[] {cold, warm};
    }

    private static void ratio(String name, double[] above, double[] below) {
        System.out.printf(Locale.ROOT, "| %s | %.1f× | %.1f× |%n", name, above[0] / below[0], above[1] / below[1]);
    }

    private static double median(int warmUps, int runs, Run run) throws IOException, InterruptedException {
        for (int k = 0; k < warmUps; k++) {
            run.seconds();
        }
        double[] seconds = new double[runs];
        for (int k = 0; k < runs; k++) {
            seconds[k] = run.seconds();
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }
}
