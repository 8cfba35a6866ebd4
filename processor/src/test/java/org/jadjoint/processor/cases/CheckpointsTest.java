package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jadjoint.processor.JadjointProcessor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is annotated {@code @Checkpoint} gives the same values, gradients, arrays and exceptions without the annotation, bit for bit. */
final class CheckpointsTest {
    @TestFactory
    Stream<DynamicTest> noBitChangesWithoutCheckpoints() {
        return CaseFolder.accepted().stream()
                .filter(folder -> folder.input().contains("@Checkpoint"))
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
    }

    private static void check(CaseFolder folder) {
        List<CaseFolder.Declared> methods = folder.methods();
        String mainClass = methods.get(0).owner().replaceFirst("\\$.*", "");
        ClassLoader with = loader(mainClass, folder.input());
        ClassLoader without = loader(mainClass, folder.input().replaceAll("@Checkpoint(\\([^)]*\\))?", ""));
        List<String> differences = new ArrayList<>();
        for (CaseFolder.Declared method : methods) {
            for (int i = 0; i < points(method, with).size(); i++) {
                List<String> found = outcomes(method, with, i);
                List<String> expected = outcomes(method, without, i);
                if (!found.equals(expected))
                    differences.add(method.name() + " gives\n" + found + ", without\n" + expected);
            }
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> outcomes(CaseFolder.Declared method, ClassLoader loader, int point) {
        Companion companion = Companion.of(CasePoints.signature(method, loader), loader);
        List<Object> arguments = points(method, loader).get(point);
        List<String> outcomes = new ArrayList<>(SharedWorkspace.outcomes(companion, arguments));
        outcomes.addAll(SharedWorkspace.pulledBackLater(companion, arguments));
        return outcomes;
    }

    private static List<List<Object>> points(CaseFolder.Declared method, ClassLoader loader) {
        List<List<Object>> points = new ArrayList<>(CasePoints.of(CasePoints.signature(method, loader)));
        List<Object> first = points.get(0);
        points.addAll(OddPoints.of(first));
        OddPoints.shared(first).ifPresent(points::add);
        return points;
    }

    private static ClassLoader loader(String mainClass, String source) {
        Compile.Result compiled = Compile.with(new JadjointProcessor(), Map.of(mainClass, source));
        assertTrue(compiled.succeeded(), compiled::errors);
        return compiled.loader();
    }
}
