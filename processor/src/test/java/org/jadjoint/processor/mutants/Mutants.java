package org.jadjoint.processor.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Feeds mutants to the processor and prints those that it cannot bear.
 *
 * <p>{@code -Djadjoint.mutants.count} says how many, {@code -Djadjoint.mutants.seed} where to begin, and
 * {@code -Djadjoint.mutants.together} how many are compiled together.
 */
public final class Mutants {
    private static final int TOGETHER = 20;
    private static final long REPORTED_MILLIS = 5000;

    private Mutants() {}

    /** Runs as many mutants as the system properties say; the exit status tells whether any failed. */
    public static void main(String[] arguments) {
        Report report = run(
                Long.getLong("jadjoint.mutants.seed", 1),
                Integer.getInteger("jadjoint.mutants.count", 20_000),
                Integer.getInteger("jadjoint.mutants.together", TOGETHER));
        System.out.println(report.text());
        System.exit(report.failures().isEmpty() ? 0 : 1);
    }

    /** What is wrong with which mutants, how the others ended, and which batches took long. */
    record Report(List<String> failures, Map<String, Integer> ends, List<String> slow) {
        String text() {
            return String.join("\n\n", failures) + "\n" + failures.size() + " failures; " + ends + "\n"
                    + String.join("\n", slow);
        }
    }

    static Report run(long seed, int count) {
        return run(seed, count, TOGETHER);
    }

    private static Report run(long seed, int count, int together) {
        List<Original> originals = Original.all();
        List<Report> batches = IntStream.range(0, (count + together - 1) / together)
                .parallel()
                .mapToObj(i -> batch(
                        originals,
                        seed + (long) i * together,
                        Math.min(together, count - i * together),
                        together == 1 && i % 2 == 0))
                .toList();
        List<String> failures = new ArrayList<>();
        Map<String, Integer> ends = new TreeMap<>();
        List<String> slow = new ArrayList<>();
        for (Report batch : batches) {
            failures.addAll(batch.failures());
            batch.ends().forEach((end, times) -> ends.merge(end, times, Integer::sum));
            slow.addAll(batch.slow());
        }
        return new Report(failures, ends, slow);
    }

    private static Report batch(List<Original> originals, long seed, int count, boolean goOn) {
        Mutator mutator = new Mutator(originals);
        List<Mutant> mutants =
                LongStream.range(seed, seed + count).mapToObj(mutator::mutant).toList();
        long start = System.nanoTime();
        MutantTrial.Verdict verdict = MutantTrial.of(mutants, goOn);
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<String> failures = new ArrayList<>();
        for (Mutant mutant : mutants) {
            String problem = verdict.failures().get(mutant.seed());
            if (problem != null) failures.add(problem + "\n" + mutant.text());
        }
        failures.forEach(System.out::println);
        List<String> slow =
                millis < REPORTED_MILLIS ? List.of() : List.of("from seed " + seed + " on: " + millis + " ms");
        return new Report(failures, verdict.ends(), slow);
    }
}
