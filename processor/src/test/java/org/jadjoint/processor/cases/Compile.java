package org.jadjoint.processor.cases;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jadjoint.Differentiable;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.runtime.Structure;

/** Compiles Java text in memory, as a user's build would with only our annotations on its class path. */
public final class Compile {
    private Compile() {}

    /**
     * What a compilation came to: class files and generated sources by name, and everything the compiler said.
     *
     * @param output what it wrote besides its diagnostics: nothing, unless it died
     */
    public record Result(
            boolean succeeded,
            Map<String, byte[]> classes,
            Map<String, String> generated,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            String output) {

        /** A loader of the compiled classes, with assertions on. */
        public ClassLoader loader() {
            return loader(Compile.class.getClassLoader());
        }

        /** A loader of the compiled classes over those of a library, with assertions on. */
        public ClassLoader loader(ClassLoader library) {
            ClassLoader loader = new MemoryLoader(classes, library);
            loader.setDefaultAssertionStatus(true);
            return loader;
        }

        /** The errors, one a line. */
        public String errors() {
            return diagnostics.stream()
                    .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                    .map(Compile::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A diagnostic with its place. */
    public static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
        return file + diagnostic.getMessage(Locale.ROOT);
    }

    /** Compiles sources, by qualified name of the class, without any processor. */
    public static Result plain(Map<String, String> sources, String... options) {
        List<String> all = new ArrayList<>(List.of("-proc:none"));
        all.addAll(List.of(options));
        return run(sources, all, List.of());
    }

    /** Compiles sources, by qualified name of the class, with processors. */
    public static Result with(Processor processor, Map<String, String> sources, String... options) {
        return run(sources, List.of(options), List.of(processor));
    }

    private static Result run(Map<String, String> sources, List<String> options, List<Processor> processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        List<String> all = new ArrayList<>(List.of("-classpath", annotations(), "-g:none"));
        if (!options.contains("--release")) all.addAll(List.of("--release", "17"));
        // Whatever a test compiles is verified after every pass, where the test does not say otherwise.
        if (processors.stream().anyMatch(JadjointProcessor.class::isInstance)) all.add("-Ajadjoint.verify");
        all.addAll(options);
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
                MemoryFiles files = new MemoryFiles(standard)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Text(name, text)));
            JavaCompiler.CompilationTask task = compiler.getTask(output, files, diagnostics, all, null, units);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean succeeded = task.call();
            return new Result(
                    succeeded,
                    files.classes(),
                    files.generated(),
                    List.copyOf(diagnostics.getDiagnostics()),
                    output.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of a user who has the runtime too. */
    public static String withRuntime() {
        return annotations() + File.pathSeparator + home(Structure.class);
    }

    private static String annotations() {
        return home(Differentiable.class);
    }

    private static String home(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return new File(location).getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(uri(name, Kind.SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String name, Kind kind) {
            super(uri(name, kind), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Output> outputs = new TreeMap<>();

        MemoryFiles(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            Output output = new Output(name, kind);
            outputs.put(name + kind.extension, output);
            return output;
        }

        @Override
        public boolean hasLocation(JavaFileManager.Location location) {
            return location == StandardLocation.CLASS_OUTPUT
                    || location == StandardLocation.SOURCE_OUTPUT
                    || super.hasLocation(location);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            outputs.values().stream()
                    .filter(it -> it.getKind() == JavaFileObject.Kind.CLASS)
                    .forEach(it -> classes.put(className(it), it.bytes.toByteArray()));
            return classes;
        }

        Map<String, String> generated() {
            Map<String, String> generated = new TreeMap<>();
            outputs.values().stream()
                    .filter(it -> it.getKind() == JavaFileObject.Kind.SOURCE)
                    .forEach(it -> generated.put(className(it), it.bytes.toString(StandardCharsets.UTF_8)));
            return generated;
        }

        private static String className(Output output) {
            String path = output.toUri().getPath().substring(1);
            return path.substring(0, path.length() - output.getKind().extension.length())
                    .replace('/', '.');
        }
    }

    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes, ClassLoader library) {
            super(library);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
