package org.jadjoint.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.Verifier;

/** A class that a test lowers and also runs as it is. */
final class Lowered {
    private static final Pattern HEAD = Pattern.compile("(?s)\\A(?:package ([\\w.]+);)?.*?\\n[\\w ]*class (\\w+)");

    private final List<LoweredMethod> methods;
    private final Class<?> original;

    private Lowered(List<LoweredMethod> methods, Class<?> original) {
        this.methods = methods;
        this.original = original;
        methods.forEach(method -> Verifier.verify(method.function()));
    }

    /** The class {@code C} with the given members; {@code Differentiable} and {@code NoDerivative} are imported. */
    static Lowered members(String... members) {
        return source("""
                package test;
                import org.jadjoint.*;
                import java.util.*;
                class C {
                %s
                }
                """.formatted(String.join("\n", members)));
    }

    /** The first class of a source file. */
    static Lowered source(String source) {
        String name = name(source);
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        JavaFileObject file = new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return source;
            }
        };
        try {
            Path classes = Files.createTempDirectory("lowered");
            StringWriter errors = new StringWriter();
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            JavacTask task = (JavacTask)
                    ToolProvider.getSystemJavaCompiler().getTask(errors, null, null, options, null, List.of(file));
            task.parse();
            task.analyze();
            TypeElement type = task.getElements().getTypeElement(name);
            if (!errors.toString().isEmpty()) throw new IllegalArgumentException(errors.toString());
            List<LoweredMethod> methods = ClassLowering.lower(
                    new TaskTyping(Trees.instance(task), task.getElements(), task.getTypes()), type);
            task.generate();
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()});
            Class<?> loaded = loader.loadClass(name);
            loadAndDelete(classes, loader);
            return new Lowered(methods, loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String source) {
        Matcher matcher = HEAD.matcher(source);
        if (!matcher.find()) throw new IllegalArgumentException("no class: " + source);
        return (matcher.group(1) == null ? "" : matcher.group(1) + ".") + matcher.group(2);
    }

    /** Loads every class while its file is there, since nothing of a test is to stay behind. */
    private static void loadAndDelete(Path folder, ClassLoader loader) throws IOException, ClassNotFoundException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
            if (name.endsWith(".class")) loader.loadClass(name.substring(0, name.length() - ".class".length()));
        }
        for (Path file : files) Files.delete(file);
    }

    List<LoweredMethod> methods() {
        return methods;
    }

    LoweredMethod method(String name) {
        return methods.stream()
                .filter(method -> method.function().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not lowered: " + name));
    }

    /** The printed function of a method. */
    String text(String name) {
        return Printer.print(method(name).function());
    }

    /** What the lowered method gives: its result or its exception, and its array arguments afterwards. */
    String interpreted(String name, Object... arguments) {
        Map<String, Function> primals = methods.stream()
                .collect(Collectors.toMap(method -> Interpreter.key(method.callee()), LoweredMethod::function));
        Object[] copies = copies(arguments);
        try {
            return outcome(
                    Interpreter.run(method(name).function(), primals, copies).toString(), copies);
        } catch (RuntimeException e) {
            return outcome(e.getClass().getSimpleName(), copies);
        }
    }

    /** What the original method gives, in the same words. */
    String run(String name, Object... arguments) {
        Object[] copies = copies(arguments);
        Method method = Arrays.stream(original.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            Object result = method.invoke(null, copies);
            return outcome(method.getReturnType() == void.class ? "[]" : words(result, true), copies);
        } catch (InvocationTargetException e) {
            return outcome(Objects.requireNonNull(e.getCause()).getClass().getSimpleName(), copies);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(String result, Object[] arguments) {
        return result.replaceAll("\\[\\[.@[0-9a-f]+]", "[array]")
                + Arrays.stream(arguments)
                        .map(argument -> words(argument, false))
                        .toList();
    }

    private static Object[] copies(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof double[] array
                        ? array.clone()
                        : argument instanceof int[] array
                                ? array.clone()
                                : argument instanceof float[] array ? array.clone() : argument)
                .toArray();
    }

    private static String words(Object value, boolean result) {
        if (result) return value.getClass().isArray() ? "[array]" : "[" + value + "]";
        if (value instanceof double[] array) return Arrays.toString(array);
        if (value instanceof float[] array) return Arrays.toString(array);
        return value instanceof int[] array ? Arrays.toString(array) : String.valueOf(value);
    }
}
