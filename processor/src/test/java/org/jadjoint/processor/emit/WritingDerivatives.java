package org.jadjoint.processor.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.Marks;

/** Writes the derivatives of every annotated class; the sweeps are the test's own. */
public final class WritingDerivatives extends AbstractProcessor {
    private final UnaryOperator<CompanionClass> change;

    public WritingDerivatives() {
        this(UnaryOperator.identity());
    }

    WritingDerivatives(UnaryOperator<CompanionClass> change) {
        this.change = change;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Marks.DIFFERENTIABLE, Marks.NO_DERIVATIVE, Marks.GENERATED, Marks.STANDARD_GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // an unclaimed annotation is a warning in builds with every lint
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Marks.DIFFERENTIABLE)) {
                round.getElementsAnnotatedWith(annotation)
                        .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
            }
        }
        var elements = processingEnv.getElementUtils();
        for (TypeElement owner : owners) {
            CompanionClass companion =
                    change.apply(new CompanionReader(elements, processingEnv.getTypeUtils()).read(owner));
            try {
                new DerivativesWriter(elements).write(companion).writeTo(processingEnv.getFiler());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
