package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.tools.Diagnostic;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Companion;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.cases.SharedWorkspace;

/**
 * Random programs with {@code @Checkpoint} at random places, which must not change a bit of what they give. What is refused there loses
 * annotations until it is accepted.
 *
 * <p>{@code -Djadjoint.random.count} says how many, {@code -Djadjoint.random.seed} where to begin.
 */
public final class RandomCheckpoints {
    private static final int BATCH = 50;
    /** How a method or a loop begins that may be annotated. */
    private static final Pattern PLACE =
            Pattern.compile("(?m)^ {4}(?=(private )?static [\\w\\[\\]]+ \\w+\\()|for \\((?=\\w+(\\[])* \\w+ [:=])");

    private static final Pattern UNIT =
            Pattern.compile("/[PQR](\\d+)(_[A-Z][a-z]+)??(Derivatives|Sweeps|Tangent)?\\.java");
    private static final Set<String> REFUSALS = Set.of("[UnrepeatableCode]", "[CheckpointState]");

    private final List<Program> programs;
    /** How likely each program is to be annotated at each place. */
    private final double[] chances;

    private final TreeMap<Integer, String> failures = new TreeMap<>();
    private int methods;
    private int loops;

    private RandomCheckpoints(List<Program> programs) {
        this.programs = programs;
        this.chances = new double[programs.size()];
    }

    /** What differs or is refused for another reason, and how many methods and loops were annotated in the end. */
    record Report(List<String> failures, int methods, int loops) {}

    /** Runs as many programs as the system properties say; the exit status tells whether any failed. */
    public static void main(String[] arguments) {
        Report report = run(Long.getLong("jadjoint.random.seed", 1), Integer.getInteger("jadjoint.random.count", 500));
        System.out.println(String.join("\n\n", report.failures));
        System.out.println(
                report.failures.size() + " failures; " + report.methods + " methods, " + report.loops + " loops");
        System.exit(report.failures.isEmpty() ? 0 : 1);
    }

    static Report run(long seed, int count) {
        List<String> failures = new ArrayList<>();
        int methods = 0;
        int loops = 0;
        for (long first = seed; first < seed + count; first += BATCH) {
            RandomCheckpoints batch =
                    new RandomCheckpoints(LongStream.range(first, Math.min(first + BATCH, seed + count))
                            .mapToObj(ProgramGenerator::generate)
                            .toList());
            batch.check();
            failures.addAll(batch.failures.values());
            methods += batch.methods;
            loops += batch.loops;
        }
        return new Report(failures, methods, loops);
    }

    private void check() {
        java.util.Arrays.fill(chances, 0.8);
        ClassLoader without =
                Compile.with(new JadjointProcessor(), sources(false)).loader();
        Compile.Result compiled = Compile.with(new JadjointProcessor(), sources(true));
        for (int i = 0; !compiled.succeeded(); i++) {
            if (!relent(compiled) || i > 30) {
                failures.put(0, "from seed " + programs.get(0).seed() + " on: " + unexpected(compiled));
                return;
            }
            compiled = Compile.with(new JadjointProcessor(), sources(true));
        }
        ClassLoader with = compiled.loader();
        for (int i = 0; i < programs.size(); i++) {
            Map<String, String> annotated = source(i, true);
            String text = String.join("\n", annotated.values());
            methods += text.split("@Checkpoint (private )?static", -1).length - 1;
            loops += text.split("for \\(@Checkpoint", -1).length - 1;
            compare(i, with, without, text);
        }
    }

    /** The errors that are no refusals of annotations; all where it never ends. */
    private static String unexpected(Compile.Result compiled) {
        List<String> errors = compiled.errors().lines().toList();
        List<String> others = errors.stream()
                .filter(line -> line.startsWith("/") && REFUSALS.stream().noneMatch(line::contains))
                .toList();
        return String.join("\n", others.isEmpty() ? errors : others);
    }

    /** Annotates those less that were refused for what they are annotated; whether there are any, and none was refused for another reason. */
    private boolean relent(Compile.Result compiled) {
        Set<Integer> refused = new TreeSet<>();
        for (var diagnostic : compiled.diagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR) continue;
            boolean known = REFUSALS.stream().anyMatch(diagnostic.getMessage(null)::startsWith);
            if (!known || diagnostic.getSource() == null) return false;
            Matcher unit = UNIT.matcher(diagnostic.getSource().getName());
            if (!unit.find()) return false;
            refused.add(Integer.parseInt(unit.group(1)));
        }
        refused.forEach(i -> chances[i] = chances[i] < 0.05 ? 0 : chances[i] * 0.7);
        return !refused.isEmpty();
    }

    private Map<String, String> sources(boolean annotated) {
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < programs.size(); i++) sources.putAll(source(i, annotated));
        return sources;
    }

    private Map<String, String> source(int position, boolean annotated) {
        Map<String, String> sources = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(programs.get(position).seed());
        SourcePrinter.print(programs.get(position), position).forEach((name, text) -> {
            boolean far = name.contains("_");
            sources.put("generated." + name, annotated && !far ? annotated(text, position, random) : text);
        });
        return sources;
    }

    private String annotated(String text, int position, SplittableRandom random) {
        Matcher place =
                PLACE.matcher(text.replaceFirst("import java.util.Arrays;", "$0 import org.jadjoint.Checkpoint;"));
        return place.replaceAll(match -> {
            double drawn = random.nextDouble();
            int every = random.nextInt(5);
            if (drawn >= chances[position]) return Matcher.quoteReplacement(match.group());
            boolean loop = match.group().startsWith("for");
            return match.group() + "@Checkpoint" + (loop && every > 0 ? "(every = " + every + ")" : "") + " ";
        });
    }

    private void compare(int position, ClassLoader with, ClassLoader without, String text) {
        Program program = programs.get(position);
        for (int i = 0; i < program.points().size(); i++) {
            List<String> expected = outcomes(position, i, without);
            List<String> found = outcomes(position, i, with);
            if (found.equals(expected)) continue;
            failures.put(
                    position,
                    "seed " + program.seed() + " gives\n" + found + ", without checkpoints\n" + expected + "\nat "
                            + program.points().get(i) + "\n" + text);
            return;
        }
    }

    private List<String> outcomes(int position, int point, ClassLoader loader) {
        Program program = programs.get(position);
        Companion companion = Companion.of(DualReference.signature(program, position, loader), loader);
        String owner = "generated." + program.main().owner() + position;
        List<Object> arguments = program.points().get(point);
        List<String> outcomes =
                new ArrayList<>(SharedWorkspace.outcomes(companion, PointValue.loaded(arguments, owner, loader)));
        outcomes.addAll(SharedWorkspace.pulledBackLater(companion, PointValue.loaded(arguments, owner, loader)));
        return outcomes;
    }
}
