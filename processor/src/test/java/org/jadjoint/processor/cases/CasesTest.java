package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.Parts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case folder is compiled, compared with its golden files, and run against the laws, whole and cut into parts. */
final class CasesTest {
    @TestFactory
    Stream<DynamicTest> everyCaseKeepsTheLaws() {
        return CaseFolder.accepted().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.name(), () -> assertTimeoutPreemptively(Duration.ofMinutes(2), () -> check(it))));
    }

    private static void check(CaseFolder folder) {
        List<CaseFolder.Declared> methods = folder.methods();
        assertFalse(methods.isEmpty(), "no @Differentiable method");
        String mainClass = methods.get(0).owner().replaceFirst("\\$.*", "");
        Compile.Result compiled = compile(new JadjointProcessor(), mainClass, folder.input());
        Golden.check(folder.file("Vjp.java"), compiled.generated().getOrDefault(mainClass + "Sweeps", ""));
        check(folder, compiled);
        check(folder, compile(Parts.small(), mainClass, folder.input()));
        check(folder, compile(Parts.large(), mainClass, folder.input()));
        if (hasSecondOrder(folder)) {
            String raised = Parts.raised(folder.input());
            checkSecondOrder(folder, compile(Parts.second(), mainClass, raised));
            checkSecondOrder(folder, compile(Parts.secondInParts(), mainClass, raised));
        }
    }

    /** Rules, and calls that run again, have derivatives up to the second order, which those under a derivative need for the first. */
    private static boolean hasSecondOrder(CaseFolder folder) {
        Compile.Result compiled = Compile.with(
                Parts.secondInParts(),
                Map.of(folder.methods().get(0).owner().replaceFirst("\\$.*", ""), Parts.raised(folder.input())));
        boolean tooLow = !compiled.succeeded() && compiled.errors().contains("[OrderTooLow]");
        boolean under = folder.name().matches("secondOrder/nested(?:Rule|Checkpoints|CheckpointedMethod)");
        assertEquals(under, tooLow, compiled::errors);
        return !tooLow;
    }

    private static void checkSecondOrder(CaseFolder folder, Compile.Result compiled) {
        ClassLoader loader = compiled.loader();
        boolean single = folder.input().matches("(?s).*\\bfloat\\b.*");
        List<String> broken = new ArrayList<>();
        for (CaseFolder.Declared method : folder.methods()) {
            if (CasePoints.takesFunction(method, loader)) continue;
            Companion companion = Companion.of(CasePoints.signature(method, loader), loader);
            List<List<Object>> points = new ArrayList<>(CasePoints.of(companion.signature));
            points.addAll(OddPoints.of(points.get(0)));
            int compared = 0;
            boolean regular = false;
            for (List<Object> point : points) {
                SecondOrderLaws.Verdict verdict =
                        SecondOrderLaws.at(companion, point, single, false, points.indexOf(point));
                verdict.broken().forEach(it -> broken.add(method.name() + ": " + it));
                compared += verdict.compared();
                regular |= verdict.regular();
            }
            if (regular && compared == 0) broken.add(method.name() + " has no second derivative that settles");
        }
        assertEquals(List.of(), broken);
    }

    private static Compile.Result compile(Processor processor, String mainClass, String source) {
        Compile.Result compiled = Compile.with(processor, Map.of(mainClass, source));
        assertTrue(compiled.succeeded(), compiled::errors);
        return compiled;
    }

    private static void check(CaseFolder folder, Compile.Result compiled) {
        ClassLoader loader = compiled.loader();
        List<String> broken = new ArrayList<>();
        // What takes a function runs where a method without one calls it.
        folder.methods().stream()
                .filter(method -> !CasePoints.takesFunction(method, loader))
                .forEach(method -> broken.addAll(broken(method, folder.input(), loader)));
        assertEquals(List.of(), broken);
    }

    private static List<String> broken(CaseFolder.Declared method, String source, ClassLoader loader) {
        Signature signature = CasePoints.signature(method, loader);
        Companion companion = Companion.of(signature, loader);
        boolean single = source.matches("(?s).*\\bfloat\\b.*");
        List<String> broken = new ArrayList<>();
        int compared = 0;
        List<List<Object>> points = CasePoints.of(signature);
        SharedWorkspace.broken(companion, points).forEach(it -> broken.add(method.name() + ": " + it));
        List<List<Object>> all = new ArrayList<>(points);
        all.addAll(OddPoints.of(points.get(0)));
        OddPoints.shared(points.get(0)).ifPresent(shared -> {
            if (OddPoints.isWritten(companion, shared)) broken.addAll(OddPoints.accepted(companion, shared));
            else all.add(shared);
        });
        for (List<Object> point : all) {
            DifferenceReference reference = new DifferenceReference(companion, point, single);
            if (reference.isFinite()) {
                compared++;
                Laws.broken(companion, point, reference, compared)
                        .forEach(it -> broken.add(method.name() + " at " + Numbers.text(point.toArray()) + ": " + it));
            }
        }
        if (compared == 0) {
            broken.add(method.name() + " is finite at no point");
        }
        return broken;
    }
}
