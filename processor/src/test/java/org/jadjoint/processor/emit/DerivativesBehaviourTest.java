package org.jadjoint.processor.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the derivatives over sweeps that are written by hand; the facts are the methods of {@code Use}. */
class DerivativesBehaviourTest {

    @TestFactory
    Stream<DynamicTest> derivatives() throws ClassNotFoundException {
        Compilation compilation = javac().withProcessors(new WritingDerivatives())
                .withOptions("-Xlint:all", "-Werror")
                .compile(Stream.of("Simple", "SimpleSweeps", "Use")
                        .map(name -> JavaFileObjects.forResource("companions/handwritten/" + name + ".java"))
                        .toList());
        assertThat(compilation).succeededWithoutWarnings();

        Class<?> use = new Classes(compilation).loadClass("user.Use");
        return Arrays.stream(use.getMethods())
                .filter(method -> method.getDeclaringClass() == use)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method fact) throws Throwable {
        try {
            fact.invoke(null);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The compiled classes. */
    private static final class Classes extends ClassLoader {
        private final Map<String, JavaFileObject> files = new HashMap<>();

        Classes(Compilation compilation) {
            super(DerivativesBehaviourTest.class.getClassLoader());
            String root = "/" + StandardLocation.CLASS_OUTPUT + "/";
            for (JavaFileObject file : compilation.generatedFiles()) {
                String path = file.toUri().getPath();
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String name = path.substring(root.length(), path.length() - ".class".length());
                    files.put(name.replace('/', '.'), file);
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = files.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            try (var input = file.openInputStream()) {
                byte[] bytes = input.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
