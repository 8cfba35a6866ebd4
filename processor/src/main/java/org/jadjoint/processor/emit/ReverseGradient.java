package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * Puts a gradient together: what the reverse sweep returns for the scalars, and the shadows of the arrays.
 *
 * <p>Where all parameters are scalars the sweep returns the gradient itself, or the only component of it.
 */
final class ReverseGradient {
    private final CompanionTypes types;
    private final CompanionMethod method;

    ReverseGradient(CompanionTypes types, CompanionMethod method) {
        this.types = types;
        this.method = method;
    }

    /**
     * Runs the reverse sweep and gives the gradient as an expression.
     *
     * @param frame what the sweep reads
     * @param shadow how the component of an array is had when the sweep has run
     * @param body where statements are added that stand before the expression
     */
    CodeBlock of(String frame, Function<CompanionParameter, CodeBlock> shadow, CodeBlock.Builder body) {
        CodeBlock sweep = CodeBlock.of(
                "$N($L$L)",
                method.memberName(Member.REVERSE),
                frame,
                method.result().isScalar() ? ", " + method.names().resultBar() : "");
        boolean single = method.scalars().size() == 1;
        if (method.differentiable().isEmpty()) {
            body.addStatement(sweep);
            return gradient(CodeBlock.of(""));
        }
        if (method.shadowed().isEmpty()) return single ? gradient(sweep) : sweep;
        String cotangents =
                single ? method.scalars().get(0).bar() : method.newScope().take("scalars");
        if (method.scalars().isEmpty()) {
            body.addStatement(sweep);
        } else {
            body.addStatement("$T $N = $L", SweepSignatures.returned(types, method, Member.REVERSE), cotangents, sweep);
        }
        return gradient(method.differentiable().stream()
                .map(parameter -> {
                    if (parameter.isShadowed()) return shadow.apply(parameter);
                    return single
                            ? CodeBlock.of("$N", cotangents)
                            : CodeBlock.of("$N.$N()", cotangents, parameter.component());
                })
                .collect(CodeBlock.joining(", " + LineMarks.BREAK)));
    }

    private CodeBlock gradient(CodeBlock components) {
        return CodeBlock.of("new $T($L)", types.nested(method, NestedType.GRADIENT), components);
    }
}
