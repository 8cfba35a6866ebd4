package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * Writes the methods of a {@code DifferentiableMap}, for a method whose result is an array or a structure, or {@code void}: then the result is
 * the point as it is after the call, numbers as they were.
 */
final class MapBodies {
    // Inherited by the class that they stand in.
    private static final ClassName VJP = ClassName.get("", "Vjp");
    private static final ClassName JVP = ClassName.get("", "Jvp");

    private final CompanionMethod method;
    private final FunctionPoint point;
    private final TypeName result;
    private final TypeName resultTangent;

    MapBodies(CompanionMethod method, FunctionPoint point, TypeName result, TypeName resultTangent) {
        this.method = method;
        this.point = point;
        this.result = result;
        this.resultTangent = resultTangent;
    }

    private boolean isVoid() {
        return method.result().isVoid();
    }

    MethodSpec value() {
        MethodSpec.Builder value = point.at("value", result);
        String own = point.own(value);
        if (!isVoid()) return value.addStatement("return $L", point.primal(own)).build();
        return value.addStatement(point.primal(own))
                .addStatement("return $N", own)
                .build();
    }

    // var vjp = FooDerivatives.fVjp(v, n);
    // return Vjp.of(vjp.value(), resultBar -> vjp.pullback(resultBar).v());
    MethodSpec vjp() {
        MethodSpec.Builder body =
                point.at("vjp", ParameterizedTypeName.get(VJP, result, resultTangent, point.tangent()));
        String own = point.own(body);
        String vjp = point.variable("vjp");
        body.addStatement("var $N = $L", vjp, point.derivative(method.memberName(Member.VJP), point.arguments(own)));
        if (!isVoid() && point.isRecord()) {
            return body.addStatement("return $T.of($N.value(), $N::pullback)", VJP, vjp, vjp)
                    .build();
        }
        String bar = method.names().resultBar();
        CodeBlock value = isVoid() ? CodeBlock.of("$N", own) : CodeBlock.of("$N.value()", vjp);
        CodeBlock seeds = isVoid()
                ? method.shadowed().stream()
                        .map(parameter -> point.part(bar, parameter))
                        .collect(CodeBlock.joining(", "))
                : CodeBlock.of("$N", bar);
        CodeBlock pulled = CodeBlock.of("$N.pullback($L)", vjp, seeds);
        if (isVoid() && point.isRecord() && !method.scalars().isEmpty()) return throughNumbers(body, value, pulled);
        return body.addStatement("return $T.of($L, $N -> $L)", VJP, value, bar, point.gradient(pulled))
                .build();
    }

    // return Vjp.of(own, resultBar -> {
    //   var before = vjp.pullback(resultBar.v());
    //   return new FooDerivatives.FGradient(before.v(), before.x() + resultBar.x());
    // });
    private MethodSpec throughNumbers(MethodSpec.Builder body, CodeBlock value, CodeBlock pulled) {
        String bar = method.names().resultBar();
        String before = point.variable("before");
        CodeBlock parts = method.differentiable().stream()
                .map(parameter -> through(parameter, before, bar))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        CodeBlock lambda = CodeBlock.builder()
                .addStatement("var $N = $L", before, pulled)
                .addStatement("return new $T($L)", point.tangent(), parts)
                .build();
        return body.addCode("return $T.of($L, $N -> {\n$>$L$<});\n", VJP, value, bar, lambda)
                .build();
    }

    private CodeBlock through(CompanionParameter parameter, String before, String bar) {
        CodeBlock part = point.part(before, parameter);
        return parameter.isShadowed() ? part : CodeBlock.of("$L + $L", part, point.part(bar, parameter));
    }

    // var jvp = FooDerivatives.fJvp(v, n, vDot);
    // return new Jvp<>(jvp.value(), jvp.tangent());
    MethodSpec jvp() {
        MethodSpec.Builder body = point.along("jvp", ParameterizedTypeName.get(JVP, result, resultTangent));
        String own = point.own(body);
        String ownDot = point.ownDot(body);
        CodeBlock call = point.derivative(method.memberName(Member.JVP), point.arguments(own, ownDot));
        if (isVoid()) {
            return body.addStatement(call)
                    .addStatement("return new $T<>($N, $N)", JVP, own, ownDot)
                    .build();
        }
        String jvp = point.variable("jvp");
        return body.addStatement("var $N = $L", jvp, call)
                .addStatement("return new $T<>($N.value(), $N.tangent())", JVP, jvp, jvp)
                .build();
    }
}
