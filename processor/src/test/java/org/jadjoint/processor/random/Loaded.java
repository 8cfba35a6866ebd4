package org.jadjoint.processor.random;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compiled program: its main method, ready to be called. */
record Loaded(Program program, String owner, Method main) {
    /** What a call of the method itself came to: its result, or the class name of what it threw. */
    record Run(@org.jspecify.annotations.Nullable Object result, String exception, List<Object> arguments) {}

    /** The compilation units of many programs together, numbered in order. */
    static Map<String, String> sources(List<Program> programs) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            SourcePrinter.print(programs.get(i), i).forEach((name, text) -> sources.put("generated." + name, text));
        }
        return sources;
    }

    /** The program that was number {@code index} of its batch. */
    static Loaded of(Program program, int index, ClassLoader loader) {
        Routine main = program.main();
        String owner = "generated." + main.owner() + index;
        Class<?>[] types = main.parameters().stream()
                .skip(main.isInstance() ? 1 : 0)
                .map(it -> it.type().runtimeClass(owner, loader))
                .toArray(Class<?>[]::new);
        try {
            Class<?> declaring = main.isInstance()
                    ? main.parameters().get(0).type().runtimeClass(owner, loader)
                    : loader.loadClass(owner);
            Method method = declaring.getDeclaredMethod(main.name(), types);
            method.setAccessible(true);
            return new Loaded(program, owner, method);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Run run(List<Object> point) {
        Object[] arguments = PointValue.loaded(
                        point, owner, main.getDeclaringClass().getClassLoader())
                .toArray();
        boolean instance = program.main().isInstance();
        Object[] passed = instance ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        try {
            return new Run(main.invoke(instance ? arguments[0] : null, passed), "", Arrays.asList(arguments));
        } catch (InvocationTargetException e) {
            return new Run(
                    null,
                    java.util.Objects.requireNonNull(e.getCause()).getClass().getName(),
                    Arrays.asList(arguments));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
