package org.jadjoint.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes and counts the sources that {@link CompileTime} compiles. */
final class MeasuredSources {
    static final int METHODS_PER_CLASS = 10;

    private static final String TEMPLATE = "TenMethods.txt";

    private MeasuredSources() {}

    /** Writes {@code methods / 10} classes into {@code folder}, all different, and returns their files. */
    static List<Path> write(Path folder, int methods) throws IOException {
        String template = template();
        List<Path> files = new ArrayList<>();
        for (int k = 1; k <= methods / METHODS_PER_CLASS; k++) {
            Path file = folder.resolve("Methods" + k + ".java");
            files.add(Files.writeString(file, template.replace("#", Integer.toString(k))));
        }
        return files;
    }

    /** Writes one class with one method of {@code statements} statements into {@code folder}. */
    static List<Path> writeLongMethod(Path folder, int statements) throws IOException {
        StringBuilder source = new StringBuilder("package measured;\n\n")
                .append("final class LongMethod {\n")
                .append("    @org.jadjoint.Differentiable\n")
                .append("    static double chain(double x, double y) {\n")
                .append("        double v0 = x * y;\n");
        for (int k = 1; k < statements - 1; k++) {
            source.append("        double v%d = %s;\n".formatted(k, expression(k)));
        }
        source.append("        return v%d;\n    }\n}\n".formatted(statements - 2));
        return List.of(Files.writeString(folder.resolve("LongMethod.java"), source));
    }

    private static String expression(int k) {
        int previous = k - 1;
        int earlier = k * 7 / 8;
        return switch (k % 4) {
            case 0 -> "Math.sin(v%d) + x".formatted(previous);
            case 1 -> "v%d * v%d - %d.5 * y".formatted(previous, Math.min(earlier, previous), k);
            case 2 -> "v%d > x ? v%d / (1 + x * x) : v%d".formatted(previous, previous, Math.min(earlier, previous));
            default -> "Math.exp(-v%d * v%d)".formatted(previous, previous);
        };
    }

    /** Lines of {@code files} that are not blank. */
    static long lines(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            try (Stream<String> all = Files.lines(file)) {
                lines += all.filter(line -> !line.isBlank()).count();
            }
        }
        return lines;
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(MeasuredSources.class.getResourceAsStream(TEMPLATE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
