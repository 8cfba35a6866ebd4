package org.jadjoint.processor.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadjoint.processor.cases.Golden;
import org.jadjoint.processor.ir.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The representation of {@code resources/ir/<case>/Input.java}, class {@code C}, stands beside it in {@code ir.txt}. {@code
 * -Djadjoint.golden.rewrite=true} writes what is missing or changed.
 */
class GoldenIrTest {
    private static final Path CASES = Path.of("src", "test", "resources", "ir");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lowersTo(String name) throws IOException {
        Path golden = CASES.resolve(name).resolve("ir.txt");
        Lowered lowered =
                Lowered.source("C", Files.readString(CASES.resolve(name).resolve("Input.java")));
        String text = lowered.methods().stream()
                .map(method -> Printer.print(method.function()))
                .collect(Collectors.joining("\n"));
        Golden.check(golden, text);
    }
}
