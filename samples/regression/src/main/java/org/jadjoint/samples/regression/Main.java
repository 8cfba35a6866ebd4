package org.jadjoint.samples.regression;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Fits every problem from both of its starting points: {@code Main [folder for the pictures]}. */
final class Main {
    /** The problem that gets a picture of its own: two bells that have grown together. */
    private static final String PICTURED = "Gauss3";

    private Main() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args.length > 0 ? args[0] : "target/regression");
        run(Files.createDirectories(folder), System.out);
    }

    private static void run(Path folder, PrintStream out) throws IOException {
        List<Problem> problems = Problems.all();
        long start = System.nanoTime();
        List<Solution> solutions = problems.stream().map(Solution::of).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        new Table(out).print(solutions, seconds);

        Path sheet = folder.resolve("fits.png");
        FitChart.saveAll(solutions, sheet);
        out.println("All fits:         " + sheet.toAbsolutePath().normalize());
        for (Solution solution : solutions) {
            if (solution.problem().data().name().equals(PICTURED)) {
                Path picture = folder.resolve(PICTURED.toLowerCase(Locale.ROOT) + ".png");
                FitChart.save(solution, picture);
                out.println("One of them:      " + picture.toAbsolutePath().normalize());
            }
        }
        out.println("Generated source: " + generatedSource());
    }

    /** Where javac wrote the companion: beside the classes of this module. */
    private static Path generatedSource() {
        Path classes = Path.of(URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return classes.resolveSibling(
                "generated-sources/annotations/org/jadjoint/samples/regression/ModelsSweeps.java");
    }
}
