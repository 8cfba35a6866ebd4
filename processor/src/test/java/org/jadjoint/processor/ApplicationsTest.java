package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Processor;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems that take second derivatives, or derivatives of derivatives, each of which knows its answer. */
class ApplicationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Rosenbrock", "Maml", "MamlOfArrays", "Particle", "Saddle"})
    void findsTheAnswer(String name) throws Exception {
        String source = Files.readString(Path.of("src/test/resources/applications", name + ".java"));
        for (Processor processor : List.of(new JadjointProcessor(), Parts.small())) {
            Compile.Result compiled = Compile.with(processor, Map.of(name, source));
            assertTrue(compiled.succeeded(), compiled::errors);
            Method run = compiled.loader().loadClass(name).getDeclaredMethod("run");
            run.setAccessible(true);
            try {
                run.invoke(null);
            } catch (InvocationTargetException e) {
                throw new AssertionError(name, Objects.requireNonNull(e.getCause()));
            }
        }
    }
}
