package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.Readers;

/** Writes the derivatives of every annotated class; the sweeps are the test's own, or throw. */
public final class WritingDerivatives extends AbstractProcessor {
    private boolean sweeps;

    /** Writes sweeps that throw; a parameter called {@code out…} is one that is written. */
    WritingDerivatives withSweeps() {
        sweeps = true;
        return this;
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
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    if (element instanceof TypeElement structure) tangent(structure);
                    else owners.add((TypeElement) element.getEnclosingElement());
                }
            }
        }
        owners.forEach(this::write);
        return true;
    }

    private void tangent(TypeElement structure) {
        var elements = processingEnv.getElementUtils();
        try {
            new TangentWriter(elements)
                    .write(Readers.tangents(processingEnv).read(structure))
                    .writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(TypeElement owner) {
        var elements = processingEnv.getElementUtils();
        CompanionClass companion = Readers.companions(processingEnv).read(owner);
        try {
            new DerivativesWriter(elements).write(companion).writeTo(processingEnv.getFiler());
            if (sweeps) {
                sweeps(companion).writeTo(processingEnv.getFiler());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFile sweeps(CompanionClass companion) {
        SourceFiles files = new SourceFiles(processingEnv.getElementUtils());
        TypeSpec.Builder type = files.begin(companion, new CompanionTypes(companion).sweeps());
        SweepSignatures signatures = new SweepSignatures(companion);
        for (CompanionMethod method : companion.methods()) {
            for (Member member : Member.values()) {
                if (!member.isSwept(method)) {
                    continue;
                }
                CodeBlock body = member == Member.WRITES
                        ? CodeBlock.of("return $LL;\n", written(method))
                        : RejectedSweeps.refusal(method);
                type.addMethod(signatures.member(method, member).addCode(body).build());
            }
            type.addType(signatures.residuals(method).build());
        }
        return files.finish(companion, type);
    }

    private static long written(CompanionMethod method) {
        long written = 0;
        for (int i = 0; i < method.aggregates().size(); i++) {
            if (method.aggregates().get(i).name().startsWith("out")) {
                written |= 1L << i;
            }
        }
        return written;
    }
}
