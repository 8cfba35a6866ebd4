package org.jadjoint.processor.handwritten;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** A program of a user with rules; its class {@code Use} is what the tests call. */
final class RuleProgram {
    private @Nullable ClassLoader loader;
    private Map<String, String> generated = Map.of();

    /** Compiles sources that must be accepted. */
    RuleProgram compile(Map<String, String> sources, String... options) {
        Compile.Result result = tryToCompile(sources, options);
        assertEquals("", result.errors());
        assertEquals(List.of(), result.diagnostics().stream().map(Compile::text).toList());
        loader = result.loader();
        generated = result.generated();
        return this;
    }

    static Compile.Result tryToCompile(Map<String, String> sources, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "-classpath";
        all[options.length + 1] = System.getProperty("java.class.path");
        return Compile.with(new JadjointProcessor(), sources, all);
    }

    String generated(String name) {
        return generated.getOrDefault(name, "");
    }

    double[] call(String method, double... x) {
        return (double[]) invoke(method, x);
    }

    Object invoke(String method, double... x) {
        try {
            return Class.forName("Use", true, loader)
                    .getMethod(method, double[].class)
                    .invoke(null, (Object) x);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            return Assertions.fail(thrown);
        } catch (ReflectiveOperationException e) {
            return Assertions.fail(e);
        }
    }

    /** Compares a gradient with central differences of the function. */
    void compare(String function, String gradient, double... x) {
        double[] found = call(gradient, x.clone());
        for (int i = 0; i < x.length; i++) {
            double step = 1e-5;
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += step;
            below[i] -= step;
            double difference = ((double) invoke(function, above) - (double) invoke(function, below)) / (2 * step);
            assertEquals(difference, found[i], 1e-8 * Math.max(1, Math.abs(difference)), "component " + i);
        }
    }
}
