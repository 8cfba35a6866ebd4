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
    /** A compilation of a minute needs no more to be told from another. */
    private static final Runs LARGE = new Runs(3, 1, 3);

    private static final Runs SMALL = new Runs(5, 5, 7);

    private final Path work;

    private CompileTime(Path work) {
        this.work = work;
    }

    /** How often a compilation is run: in new processes, to warm a compiler up, and in the warm one. */
    private record Runs(int cold, int warmUps, int warm) {}

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
        System.out.println("| compilation | new javac, s | warm compiler, s | warm compiler and processor, s |");
        System.out.println("|---|---|---|---|");
        double[] plainTime = row(FEW + " methods and the generated sources, no processor", plain, both, SMALL);
        double[] fewTime = row(FEW + " methods, with the processor", processed, few, SMALL);
        double[] manyTime = row(MANY + " methods, with the processor", processed, many, LARGE);
        row("one method of " + STATEMENTS + " statements, with the processor", processed, longMethod, SMALL);
        row("the same, no processor", plain, longMethod, SMALL);
        ratio("processor / no processor, " + FEW + " methods", fewTime, plainTime);
        ratio(MANY + " / " + FEW + " methods", manyTime, fewTime);
        System.out.printf(
                Locale.ROOT,
                "%n%d primal lines, %d generated lines: %.1f per primal line%n",
                MeasuredSources.lines(few),
                MeasuredSources.lines(generated),
                (double) MeasuredSources.lines(generated) / MeasuredSources.lines(few));
    }

    private static double[] row(String name, Javac javac, List<Path> sources, Runs runs)
            throws IOException, InterruptedException {
        double cold = median(0, runs.cold, () -> javac.secondsInNewProcess(sources));
        double warm = median(runs.warmUps, runs.warm, () -> javac.secondsInThisProcess(sources));
        double loaded = median(runs.warmUps, runs.warm, () -> javac.secondsWithLoadedProcessor(sources));
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, cold, warm, loaded);
        return new double[] {cold, warm, loaded};
    }

    private static void ratio(String name, double[] above, double[] below) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f× | %.1f× | %.1f× |%n",
                name,
                above[0] / below[0],
                above[1] / below[1],
                above[2] / below[2]);
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
