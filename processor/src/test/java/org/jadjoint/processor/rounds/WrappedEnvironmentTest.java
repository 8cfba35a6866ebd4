package org.jadjoint.processor.rounds;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.StandInStages;
import org.junit.jupiter.api.Test;

/** Build tools hand a processor an environment of their own around the compiler's. */
class WrappedEnvironmentTest {
    @Test
    void environmentUnderADelegateIsFound() {
        StandInStages stages = new StandInStages();

        Compilation compilation = Compiler.javac()
                .withProcessors(new Wrapping(stages.processor()))
                .compile(JavaFileObjects.forSourceString(
                        "Model",
                        "class Model { @org.jadjoint.Differentiable static double f(double x) { return x; } }"));

        assertThat(compilation).succeeded();
        assertEquals(List.of("declare Model", "define Model"), stages.log());
    }

    /** As Gradle's incremental compilation does it. */
    private static final class Environment implements ProcessingEnvironment {
        private final ProcessingEnvironment delegate;

        Environment(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private static final class Wrapping implements Processor {
        private final Processor processor;

        Wrapping(Processor processor) {
            this.processor = processor;
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            processor.init(new Environment(environment));
        }

        @SuppressWarnings("DoNotClaimAnnotations") // whatever the processor inside says
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return List.of();
        }
    }
}
