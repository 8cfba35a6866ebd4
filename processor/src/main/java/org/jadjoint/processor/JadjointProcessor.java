package org.jadjoint.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes the derivatives of the methods annotated {@code @Differentiable}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"org.jadjoint.Differentiable", "org.jadjoint.NoDerivative"})
public final class JadjointProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    // A compilation with -Xlint:processing -Werror fails on annotations that no processor claims, and these are ours
    // alone.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
