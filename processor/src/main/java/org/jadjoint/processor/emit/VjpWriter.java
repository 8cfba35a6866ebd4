package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.Signatures;

/**
 * Writes {@code FVjp}: a value, and a pullback that can be called again and again.
 *
 * <p>It is a record of the value, a workspace and how often that was used, by which it knows its own residuals. It borrows the frame and the shadows of a workspace. Each pullback puts its seed into the shadows, runs the reverse
 * sweep, takes the gradient out and leaves zeros behind, so that the next one finds what the first one found.
 */
final class VjpWriter {
    private static final String FRAME = "workspace.residuals";

    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;

    VjpWriter(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
    }

    TypeSpec.Builder write() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (!method.result().isVoid()) {
            components.addParameter(CompanionTypes.result(method), "value");
        }
        if (method.accepted()) {
            components.addParameter(types.nested(method, NestedType.WORKSPACE), "workspace");
            components.addParameter(int.class, "use");
        }
        return TypeSpec.recordBuilder(method.typeName(NestedType.VJP))
                .addModifiers(CompanionTypes.visibility(method))
                .recordConstructor(components.build())
                .addMethod(pullback());
    }

    private MethodSpec pullback() {
        String seeds = method.result().isVoid()
                ? "The cotangents of the parameters, for cotangents of the arrays' final contents. Each call stands alone.\n"
                : "The cotangents of the parameters, for a cotangent of the value. Each call stands alone.\n";
        return MethodSpec.methodBuilder("pullback")
                .addJavadoc(seeds)
                .addModifiers(CompanionTypes.visibility(method))
                .returns(types.nested(method, NestedType.GRADIENT))
                .addParameters(types.parameters(method, Signatures.ofPullback(method)))
                .addCode(method.accepted() ? pullbackBody() : RejectedSweeps.refusal(method))
                .build();
    }

    private CodeBlock pullbackBody() {
        CodeBlock.Builder body = CodeBlock.builder().add(FrameBases.requireSameUse());
        addSeeds(body);
        CodeBlock gradient = new ReverseGradient(types, method).of(FRAME, this::takenOut, body);
        return body.addStatement("return $L", gradient).build();
    }

    /** Every length is checked before the first shadow is written. */
    private void addSeeds(CodeBlock.Builder body) {
        if (method.result().isShadowed() && !method.result().tangentType().isFlat()) {
            body.add(helpers.seeded(method, FRAME + ".valueBar()"));
        } else if (method.result().isShadowed()) {
            String resultBar = method.names().resultBar();
            var type = method.result().tangentType();
            body.addStatement(helpers.requireLength(type, resultBar, "the result", "value"));
            body.addStatement(helpers.seed(type, FRAME + ".valueBar()", resultBar));
        }
        if (method.result().isVoid()) {
            for (CompanionParameter shadowed : method.shadowed()) {
                body.addStatement(helpers.requireShape(
                        shadowed.tangentType(), shadowed.bar(), shadowed.name(), shadow(shadowed), false));
            }
            for (CompanionParameter shadowed : method.shadowed()) {
                body.add(helpers.seedStatement(shadowed.tangentType(), shadow(shadowed), shadowed.bar()));
            }
        }
    }

    private CodeBlock takenOut(CompanionParameter array) {
        return helpers.aggregates().copyAndClear(array.tangentType(), CodeBlock.of("$L", shadow(array)));
    }

    private static String shadow(CompanionParameter parameter) {
        return "workspace." + parameter.bar();
    }
}
