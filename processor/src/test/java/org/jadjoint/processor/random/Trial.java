package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.Parts;
import org.jadjoint.processor.cases.Companion;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.cases.Laws;
import org.jadjoint.processor.cases.SecondOrderLaws;
import org.jadjoint.processor.cases.SharedWorkspace;

/** Programs compiled together with the processor and held against the laws. */
final class Trial {
    private static final Pattern UNIT =
            Pattern.compile("/[PQR](\\d+)(_[A-Z][a-z]+)??(Derivatives|Sweeps|Tangent)?\\.java");

    /** A local variable that is a constant for derivatives. */
    private static final Pattern STOP = Pattern.compile("@NoDerivative [^,();]* =");

    private final List<Program> programs;
    private final Map<Integer, String> failures = new TreeMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private boolean raised;

    private Trial(List<Program> programs) {
        this.programs = programs;
    }

    /** What went wrong, by position in the batch, and how many points could not be compared, by reason. */
    record Verdict(Map<Integer, String> failures, Map<String, Integer> skipped) {}

    static Verdict of(List<Program> programs) {
        Trial trial = new Trial(programs);
        // Three of four programs are cut into parts, however short they are, or have derivatives of order 2.
        trial.compile(every(8, 0, programs), JadjointProcessor::new);
        trial.compile(every(8, 4, programs), JadjointProcessor::new);
        trial.compile(every(4, 1, programs), Parts::small);
        trial.compile(every(4, 3, programs), Parts::large);
        trial.raised = true;
        trial.compile(every(8, 2, programs), Parts::second);
        trial.compile(every(8, 6, programs), Parts::secondInParts);
        return new Verdict(trial.failures, trial.skipped);
    }

    /** The positions of the programs whose seed has this remainder. */
    private static List<Integer> every(int modulus, int remainder, List<Program> programs) {
        return IntStream.range(0, programs.size())
                .filter(i -> Math.floorMod(programs.get(i).seed(), modulus) == remainder)
                .boxed()
                .toList();
    }

    /** Compiles these positions; those that the compiler refuses fail, and the others are compiled without them. */
    private void compile(List<Integer> positions, Supplier<Processor> processor) {
        if (positions.isEmpty()) {
            return;
        }
        Map<String, String> sources = new HashMap<>();
        positions.forEach(i -> SourcePrinter.print(programs.get(i), i)
                .forEach((name, text) -> sources.put("generated." + name, raised ? Parts.raised(text) : text)));
        Compile.Result compiled;
        try {
            compiled = Compile.with(processor.get(), sources);
        } catch (RuntimeException e) {
            halve(positions, processor, "the compiler died: " + e);
            return;
        }
        if (compiled.succeeded()) {
            ClassLoader loader = compiled.loader();
            positions.forEach(i -> check(i, loader));
            return;
        }
        Map<Integer, String> refused = refused(compiled);
        refused.keySet().retainAll(positions);
        if (refused.isEmpty()) {
            halve(positions, processor, "does not compile: " + compiled.errors());
            return;
        }
        failures.putAll(refused);
        compile(positions.stream().filter(i -> !refused.containsKey(i)).toList(), processor);
    }

    private void halve(List<Integer> positions, Supplier<Processor> processor, String reason) {
        if (positions.size() == 1) {
            failures.put(positions.get(0), reason);
            return;
        }
        compile(positions.subList(0, positions.size() / 2), processor);
        compile(positions.subList(positions.size() / 2, positions.size()), processor);
    }

    private static Map<Integer, String> refused(Compile.Result compiled) {
        Map<Integer, String> refused = new TreeMap<>();
        for (var diagnostic : compiled.diagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR || diagnostic.getSource() == null) {
                continue;
            }
            Matcher unit = UNIT.matcher(diagnostic.getSource().getName());
            if (unit.find()) {
                refused.putIfAbsent(Integer.parseInt(unit.group(1)), "does not compile: " + Compile.text(diagnostic));
            }
        }
        return refused;
    }

    private void check(int position, ClassLoader loader) {
        Program program = programs.get(position);
        Companion companion;
        try {
            companion = Companion.of(DualReference.signature(program, position, loader), loader);
        } catch (LinkageError | IllegalStateException e) {
            failures.put(position, e.toString());
            return;
        }
        List<List<Object>> compared = new ArrayList<>();
        for (List<Object> point : program.points()) {
            try {
                DualReference reference = new DualReference(program, point);
                reference.along(Points.zero(point)); // Refuses a program that would not end.
                String owner = "generated." + program.main().owner() + position;
                List<Object> loaded = PointValue.loaded(point, owner, loader);
                List<String> broken = Laws.broken(companion, loaded, reference, program.seed());
                if (!broken.isEmpty()) {
                    failures.put(position, String.join("\n", broken));
                    return;
                }
                if (companion.hasSecondOrder()) {
                    List<Object> again = PointValue.loaded(point, owner, loader);
                    boolean single = reference.tolerance() > 1e-6;
                    boolean stops = SourcePrinter.print(program, position).values().stream()
                            .anyMatch(source -> STOP.matcher(source).find());
                    broken = SecondOrderLaws.at(companion, again, single, stops, program.seed())
                            .broken();
                    if (!broken.isEmpty()) {
                        failures.put(position, String.join("\n", broken));
                        return;
                    }
                }
                compared.add(PointValue.loaded(point, owner, loader));
            } catch (Dual.Skipped e) {
                skipped.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            }
        }
        List<String> broken = SharedWorkspace.broken(companion, compared);
        if (!broken.isEmpty()) failures.put(position, String.join("\n", broken));
    }
}
