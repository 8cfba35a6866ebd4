package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jadjoint.processor.cases.Compile;

/**
 * Runs random programs against the processor and prints what fails, shrunk.
 *
 * <p>{@code -Djadjoint.random.count} says how many, {@code -Djadjoint.random.seed} where to begin.
 */
public final class RandomPrograms {
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 600;

    private RandomPrograms() {}

    /** Runs as many programs as the system properties say; the exit status tells whether any failed. */
    public static void main(String[] arguments) {
        Report report = run(Long.getLong("jadjoint.random.seed", 1), Integer.getInteger("jadjoint.random.count", 2000));
        System.out.println(report.text());
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }

    /** The failures, shrunk and printed, and how many points were run and skipped. */
    record Report(List<String> failures, int points, Map<String, Integer> skipped) {
        int skips() {
            return sum(skipped.values());
        }

        String text() {
            return String.join("\n\n", failures) + "\n" + failures.size() + " failures; " + points + " points, skipped "
                    + skipped;
        }

        private static int sum(Collection<Integer> counts) {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Report run(long seed, int count) {
        List<Report> batches = IntStream.range(0, (count + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(i -> batch(seed + (long) i * BATCH, Math.min(BATCH, count - i * BATCH)))
                .toList();
        List<String> failures = new ArrayList<>();
        Map<String, Integer> skipped = new TreeMap<>();
        int points = 0;
        for (Report batch : batches) {
            failures.addAll(batch.failures());
            batch.skipped().forEach((reason, times) -> skipped.merge(reason, times, Integer::sum));
            points += batch.points();
        }
        return new Report(failures, points, skipped);
    }

    private static Report batch(long seed, int count) {
        List<Program> programs = LongStream.range(seed, seed + count)
                .mapToObj(ProgramGenerator::generate)
                .toList();
        Trial.Verdict verdict = Trial.of(programs);
        List<String> failures = new ArrayList<>();
        verdict.failures().forEach((index, problem) -> failures.add(described(programs.get(index), problem)));
        int points = programs.stream().mapToInt(it -> it.points().size()).sum();
        return new Report(failures, points, verdict.skipped());
    }

    /** The failure with its seed and the smallest program that fails in the same way. */
    private static String described(Program program, String problem) {
        String sort = sort(problem);
        Program smallest = Shrinker.shrink(
                program, MOST_ATTEMPTS, it -> sort(problemOf(it)).equals(sort));
        return "seed " + program.seed() + ": " + problemOf(smallest) + "\n"
                + String.join("\n", SourcePrinter.print(smallest, 0).values())
                + "at "
                + smallest.points().stream()
                        .map(it -> java.util.Arrays.deepToString(it.toArray()))
                        .toList();
    }

    private static String problemOf(Program program) {
        try {
            if (!Compile.plain(Loaded.sources(List.of(program))).succeeded()) {
                return "";
            }
            return Trial.of(List.of(program)).failures().getOrDefault(0, "");
        } catch (RuntimeException | StackOverflowError e) {
            return ""; // The shrunk tree is no program at all, or never ends.
        }
    }

    /** The beginning of a message: two failures of the same sort are taken for the same. */
    private static String sort(String problem) {
        int place = problem.indexOf(".java:");
        if (place >= 0) {
            String message =
                    problem.substring(place).replaceFirst("\\.java:\\d+: ", "").replaceAll("[^A-Za-z ]", "");
            return message.substring(0, Math.min(message.length(), 40));
        }
        return problem.substring(0, Math.min(problem.length(), 9));
    }
}
