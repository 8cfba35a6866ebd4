package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.jadjoint.processor.StandInStages;
import org.junit.jupiter.api.Test;

/** What the user's own classes look like after a compilation with the processor: as if it had not been there. */
class TransparencyTest {
    private static final JavaFileObject EVERYTHING = JavaFileObjects.forResource("transparency/Everything.java");

    private final Compilation plain =
            Compiler.javac().withOptions("-Xlint:all", "-g", "-proc:none").compile(EVERYTHING);
    private final Compilation processed = Compiler.javac()
            .withProcessors(new StandInStages().processor())
            .withOptions("-Xlint:all", "-g")
            .compile(EVERYTHING);

    @Test
    void classFilesAreByteEqual() throws IOException {
        Map<String, byte[]> expected = classes(plain);
        Map<String, byte[]> actual = classes(processed);
        assertFalse(expected.isEmpty());
        for (String name : expected.keySet()) {
            assertArrayEquals(expected.get(name), actual.get(name), name);
        }
    }

    @Test
    void everyWarningIsPrintedOnce() {
        assertFalse(plain.warnings().isEmpty());
        assertEquals(texts(plain), texts(processed));
    }

    private static List<String> texts(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(each -> each.getLineNumber() + ": " + each.getMessage(null))
                .toList();
    }

    private static Map<String, byte[]> classes(Compilation compilation) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS && file.getName().contains("Everything")) {
                boolean companion =
                        file.getName().contains("Derivatives") || file.getName().contains("Sweeps");
                if (!companion) {
                    classes.put(file.getName(), file.openInputStream().readAllBytes());
                }
            }
        }
        return classes;
    }
}
