package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.Member;

/** Writes the methods of a {@code DifferentiableFunction}, for a method whose result is a number. */
final class FunctionBodies {
    // Inherited by the class that they stand in.
    private static final ClassName VALUE_AND_GRADIENT = ClassName.get("", "ValueAndGradient");
    private static final ClassName VALUE_AND_SLOPE = ClassName.get("", "ValueAndSlope");

    private final CompanionMethod method;
    private final FunctionPoint point;
    private final String result;

    FunctionBodies(CompanionMethod method, FunctionPoint point) {
        this.method = method;
        this.point = point;
        result = point.variable("result");
    }

    MethodSpec value() {
        MethodSpec.Builder value = point.at("value", TypeName.DOUBLE);
        String own = point.own(value);
        return value.addStatement("return $L", point.primal(own)).build();
    }

    // var result = FooDerivatives.fValueAndGradient(v, n);
    // return new ValueAndGradient<>(result.value(), result.gradient().v());
    MethodSpec valueAndGradient() {
        TypeName returned = ParameterizedTypeName.get(VALUE_AND_GRADIENT, point.tangent());
        MethodSpec.Builder both = point.at("valueAndGradient", returned);
        String own = point.own(both);
        String member = method.memberName(Member.VALUE_AND_GRADIENT);
        CodeBlock gradient = point.gradient(CodeBlock.of("$N.gradient()", result));
        return both.addStatement("var $N = $L", result, point.derivative(member, point.arguments(own)))
                .addStatement("return new $T<>($N.value(), $L)", VALUE_AND_GRADIENT, result, gradient)
                .build();
    }

    // return FooDerivatives.fHvp(v, n, vDot).v();
    MethodSpec product() {
        MethodSpec.Builder hvp = point.along("hvp", point.tangent());
        String own = point.own(hvp);
        String ownDot = point.ownDot(hvp);
        CodeBlock call = point.derivative(method.memberName(Member.HVP), point.arguments(own, ownDot));
        return hvp.addStatement("return $L", point.gradient(call)).build();
    }

    // var result = FooDerivatives.fJvp(v, n, vDot);
    // return new ValueAndSlope(result.value(), result.tangent());
    MethodSpec slope() {
        MethodSpec.Builder jvp = point.along("jvp", VALUE_AND_SLOPE);
        String own = point.own(jvp);
        String ownDot = point.ownDot(jvp);
        String member = method.memberName(Member.JVP);
        return jvp.addStatement("var $N = $L", result, point.derivative(member, point.arguments(own, ownDot)))
                .addStatement("return new $T($N.value(), $N.tangent())", VALUE_AND_SLOPE, result, result)
                .build();
    }
}
