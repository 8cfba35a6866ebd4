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
import org.jadjoint.processor.JadjointProcessor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case folder is compiled, compared with its golden files, and run against the laws. */
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
        Compile.Result compiled = Compile.with(new JadjointProcessor(), Map.of(mainClass, folder.input()));
        assertTrue(compiled.succeeded(), compiled::errors);
        Golden.check(folder.file("Vjp.java"), compiled.generated().getOrDefault(mainClass + "Sweeps", ""));
        ClassLoader loader = compiled.loader();
        List<String> broken = new ArrayList<>();
        methods.forEach(method -> broken.addAll(broken(method, folder.input(), loader)));
        assertEquals(List.of(), broken);
    }

    private static List<String> broken(CaseFolder.Declared method, String source, ClassLoader loader) {
        Signature signature = CasePoints.signature(method, loader);
        Companion companion = Companion.of(signature, loader);
        boolean single = source.matches("(?s).*\\bfloat\\b.*");
        List<String> broken = new ArrayList<>();
        int compared = 0;
        for (List<Object> point : CasePoints.of(signature)) {
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
