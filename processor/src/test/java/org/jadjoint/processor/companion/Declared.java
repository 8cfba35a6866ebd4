package org.jadjoint.processor.companion;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.Differentiable;

/** Compiles sources and shows the elements of their classes to a test, in the first round. */
final class Declared {
    private final List<String> sources = new ArrayList<>();
    private final List<File> classPath = new ArrayList<>();

    /** A class of the package {@code user}, without the line that names it. */
    static Declared source(String body) {
        return new Declared().and(body);
    }

    Declared and(String body) {
        sources.add(body);
        return this;
    }

    /** Adds a folder of class files. */
    Declared withClassPath(Path folder) {
        classPath.add(folder.toFile());
        return this;
    }

    /** Shows the named type; a failure inside is the test's failure. */
    Compilation show(String name, BiConsumer<TypeElement, ProcessingEnvironment> test) {
        String head = "package user; import org.jadjoint.*; ";
        var files = sources.stream()
                .map(source -> JavaFileObjects.forSourceString("user." + nameOf(source), head + source))
                .toList();
        Showing processor = new Showing(name, test);
        Compilation compilation = Compiler.javac()
                .withProcessors(processor)
                .withClasspath(classPath())
                .compile(files);
        if (!processor.shown) {
            throw new AssertionError("no type " + name + ": " + compilation.diagnostics());
        }
        return compilation;
    }

    private List<File> classPath() {
        List<File> all = new ArrayList<>(classPath);
        try {
            all.add(new File(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static String nameOf(String source) {
        return source.replaceFirst("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
    }

    private static final class Showing extends AbstractProcessor {
        private final String name;
        private final BiConsumer<TypeElement, ProcessingEnvironment> test;
        private boolean shown;

        Showing(String name, BiConsumer<TypeElement, ProcessingEnvironment> test) {
            this.name = name;
            this.test = test;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (!shown
                    && type != null
                    && !ElementFilter.typesIn(round.getRootElements()).isEmpty()) {
                shown = true;
                test.accept(type, processingEnv);
            }
            return false;
        }
    }
}
