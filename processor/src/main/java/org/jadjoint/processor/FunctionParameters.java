package org.jadjoint.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.FunctionShape;
import org.jadjoint.processor.frontend.FunctionDeclaration;
import org.jadjoint.processor.frontend.FunctionLookup;
import org.jspecify.annotations.Nullable;

/** The functional parameters of annotated methods, as the companions declare them. */
final class FunctionParameters implements FunctionLookup {
    private final CompanionReader companions;

    FunctionParameters(CompanionReader companions) {
        this.companions = companions;
    }

    @Override
    public @Nullable FunctionDeclaration find(ExecutableElement method, int parameter) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) return null;
        return companions
                .callee(method)
                .flatMap(callee -> callee.declaredParameters().get(parameter).function())
                .map(shape -> declaration(shape, companions.read(owner)))
                .orElse(null);
    }

    private static FunctionDeclaration declaration(FunctionShape shape, CompanionClass companion) {
        return new FunctionDeclaration(
                shape.type(),
                shape.method(),
                companion.qualified(companion.derivativesName()) + "." + shape.tangent(),
                shape.parameters().stream()
                        .map(each -> new FunctionDeclaration.Parameter(
                                each.name(), each.type(), each.tangent().isPresent()))
                        .toList(),
                shape.result().map(FunctionShape.Result::type).orElse(null),
                shape.prefix(),
                companion.order(shape));
    }
}
