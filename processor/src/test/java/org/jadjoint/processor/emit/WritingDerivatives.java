package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Member;

/** Writes the derivatives of every annotated class; the sweeps are the test's own, or check their arguments and throw. */
public final class WritingDerivatives extends AbstractProcessor {
    private boolean sweeps;

    /** Writes sweeps that check their arguments and then throw; a parameter called {@code out…} is one that is written. */
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
                round.getElementsAnnotatedWith(annotation)
                        .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
            }
        }
        owners.forEach(this::write);
        return true;
    }

    private void write(TypeElement owner) {
        var elements = processingEnv.getElementUtils();
        CompanionClass companion = new CompanionReader(elements, processingEnv.getTypeUtils()).read(owner);
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
        Helpers helpers = new Helpers();
        for (CompanionMethod method : companion.methods()) {
            Set<CompanionParameter> written = method.parameters().stream()
                    .filter(parameter -> parameter.name().startsWith("out"))
                    .collect(Collectors.toSet());
            if (written.isEmpty()) {
                new RejectedSweeps(companion).addTo(type, method);
            } else {
                addChecking(companion, method, written, helpers, type);
            }
        }
        helpers.addTo(type);
        return files.finish(companion, type);
    }

    private static void addChecking(
            CompanionClass companion,
            CompanionMethod method,
            Set<CompanionParameter> written,
            Helpers helpers,
            TypeSpec.Builder type) {
        SweepSignatures signatures = new SweepSignatures(companion);
        SweepChecks checks = new SweepChecks(helpers);
        for (Member member : Member.values()) {
            if (!member.isSwept(method)) {
                continue;
            }
            MethodSpec.Builder body = signatures.member(method, member);
            switch (member) {
                case PULLBACK -> body.addCode(checks.ofPullback(method, written));
                case JVP -> body.addCode(checks.ofJvp(method, written));
                case CHECK_ALIASES -> body.addCode(checks.ofAliases(method, written));
                default -> {}
            }
            CodeBlock end = member == Member.CHECK_ALIASES ? CodeBlock.of("") : RejectedSweeps.refusal(method);
            type.addMethod(body.addCode(end).build());
        }
        type.addType(signatures.residuals(method).build());
    }
}
