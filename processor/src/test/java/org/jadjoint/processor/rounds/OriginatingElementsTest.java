package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.rounds.RecordingFiler.Created;
import org.junit.jupiter.api.Test;

/** Gradle's "isolating": every generated file originates from exactly one class, whose companion it is, and from no other. */
class OriginatingElementsTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @Test
    void everyGeneratedFileHasItsClassForItsOnlyOrigin() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String topic : List.of("gallery", "calls", "names", "rejected")) {
            try (Stream<Path> files = Files.walk(CASES.resolve(topic))) {
                for (Path file : files.filter(it -> it.endsWith("Input.java")).toList()) add(sources, file);
            }
        }
        List<RecordingFiler> filers = new ArrayList<>();

        Compile.Result result = Compile.with(
                new Wrapping(new JadjointProcessor(), inner -> {
                    RecordingFiler filer = new RecordingFiler(inner.getFiler());
                    filers.add(filer);
                    return new GradleEnvironment(inner, filer);
                }),
                sources);

        List<Created> created = filers.get(0).created();
        Set<String> names = new TreeSet<>();
        for (Created each : created) {
            names.add(each.name());
            assertEquals(1, each.origins().size(), each::toString);
            assertTrue(isCompanion(each.name(), each.origins().get(0)), each::toString);
        }
        assertEquals(result.generated().keySet(), names);
        assertTrue(created.size() > sources.size(), created::toString);
    }

    private static void add(Map<String, String> sources, Path file) throws IOException {
        String home = "p" + sources.size();
        String text = Files.readString(file).replaceFirst("(?m)^package .*;", "");
        sources.put(home + ".Input", "package " + home + "; " + text);
    }

    /** {@code p.Outer_InnerSweeps} belongs to {@code p.Outer.Inner}. */
    private static boolean isCompanion(String name, String origin) {
        int home = origin.indexOf('.') + 1;
        String prefix = origin.substring(0, home) + origin.substring(home).replace('.', '_');
        return name.startsWith(prefix) && !name.substring(prefix.length()).contains("_");
    }
}
