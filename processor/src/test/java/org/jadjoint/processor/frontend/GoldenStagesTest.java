package org.jadjoint.processor.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.cases.Golden;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the stages before the transforms make of a case: the representation of its methods in {@code ir.txt}, and which of their variables
 * carry a derivative in {@code activity.txt}. A stage without a file is not pinned.
 */
class GoldenStagesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    static List<String> lowered() throws IOException {
        return pinning("ir.txt");
    }

    static List<String> analysed() throws IOException {
        return pinning("activity.txt");
    }

    private static List<String> pinning(String golden) throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith(golden))
                    .map(file -> CASES.relativize(Objects.requireNonNull(file.getParent()))
                            .toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lowered")
    void lowersTo(String name) throws IOException {
        Golden.check(CASES.resolve(name).resolve("ir.txt"), text(name, Printer::print));
    }

    @ParameterizedTest
    @MethodSource("analysed")
    void findsActive(String name) throws IOException {
        Golden.check(CASES.resolve(name).resolve("activity.txt"), text(name, GoldenStagesTest::activity));
    }

    private static String text(String name, java.util.function.Function<Function, String> stage) throws IOException {
        Lowered lowered = Lowered.source(Files.readString(CASES.resolve(name).resolve("Input.java")));
        return lowered.methods().stream()
                .map(method -> stage.apply(method.function()))
                .collect(Collectors.joining("\n"));
    }

    private static String activity(Function function) {
        Activity activity = Facts.of(function, true).activity();
        Set<Value> named = new LinkedHashSet<>(function.parameterValues());
        function.body().all().forEach(op -> {
            if (op instanceof Op.Loop loop) named.addAll(loop.parameters());
            named.addAll(op.results());
        });
        named.removeIf(value -> value.name() == null);
        return "%s\n  active: %s\n  varied: %s\n  useful: %s\n  passive: %s\n"
                .formatted(
                        function.name(),
                        names(named, activity::isActive),
                        names(named, value -> activity.isVaried(value) && !activity.isActive(value)),
                        names(named, value -> activity.isUseful(value) && !activity.isActive(value)),
                        names(named, value -> !activity.isVaried(value) && !activity.isUseful(value)));
    }

    private static String names(Set<Value> values, Predicate<Value> chosen) {
        String names =
                values.stream().filter(chosen).map(Value::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
