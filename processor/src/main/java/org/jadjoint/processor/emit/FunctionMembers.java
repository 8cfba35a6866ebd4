package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/** Writes what {@code FooFunctions} declares for one method: {@code fFunction} and, for several differentiable parameters, their {@code FPoint}. */
final class FunctionMembers {
    private final CompanionTypes types;
    private final CompanionMethod method;
    private final FunctionPoint point;

    FunctionMembers(CompanionTypes types, ClassName functions, CompanionMethod method) {
        this.types = types;
        this.method = method;
        point = new FunctionPoint(types, functions, method);
    }

    void addTo(TypeSpec.Builder functions) {
        functions.addMethod(factory());
        if (point.isRecord()) functions.addType(point.record());
        if (point.isRecord() && method.accepted()) functions.addType(point.descriptor());
    }

    // static DifferentiableFunction<double[], double[]> fFunction(int n) { return new DifferentiableFunction<>() {…}; }
    private MethodSpec factory() {
        List<CompanionParameter> passive = method.parameters().stream()
                .filter(parameter -> !parameter.isDifferentiable())
                .toList();
        MethodSpec.Builder factory = MethodSpec.methodBuilder(method.name() + method.suffix() + "Function")
                .addJavadoc("$L as a function of $L.\n", DerivativesText.link(types, method), spokenParameters())
                .addModifiers(CompanionTypes.visibility(method))
                .addModifiers(Modifier.STATIC)
                .varargs(endsWithPassiveArray())
                .returns(type());
        passive.forEach(parameter -> factory.addParameter(TypeName.get(parameter.type()), parameter.name()));
        if (method.deprecated()) factory.addAnnotation(Deprecated.class);
        if (!method.accepted())
            return factory.addCode(RejectedSweeps.refusal(method)).build();
        // boolean writes = FooDerivatives.fWrites(5) != 0;
        if (point.isCopied()) {
            factory.addStatement(
                    "boolean $N = $T.$L != 0",
                    point.writes(),
                    types.derivatives(),
                    WrittenPlaces.answer(types, method));
        }
        return factory.addStatement("return $L", function()).build();
    }

    private boolean endsWithPassiveArray() {
        List<CompanionParameter> all = method.parameters();
        return method.varargs() && !all.get(all.size() - 1).isDifferentiable();
    }

    private CodeBlock spokenParameters() {
        List<CompanionParameter> all = method.differentiable();
        CodeBlock.Builder spoken = CodeBlock.builder();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) spoken.add(i == all.size() - 1 ? LineMarks.BREAK + " and " : LineMarks.BREAK + ", ");
            spoken.add("{@code $L}", all.get(i).name());
        }
        return spoken.build();
    }

    private boolean isFunction() {
        return method.result().isScalar();
    }

    private TypeName type() {
        return isFunction()
                ? ParameterizedTypeName.get(
                        Descriptors.runtime("DifferentiableFunction"), point.type(), point.tangent())
                : ParameterizedTypeName.get(
                        Descriptors.runtime("DifferentiableMap"),
                        point.type(),
                        point.tangent(),
                        result(),
                        resultTangent());
    }

    /** What a {@code void} method gives is the point as it is afterwards. */
    private TypeName result() {
        return method.result().isVoid() ? point.type() : FunctionPoint.within(CompanionTypes.result(method));
    }

    private TypeName resultTangent() {
        return method.result().isVoid()
                ? point.tangent()
                : CompanionTypes.of(method.result().tangentType()).box();
    }

    private TypeSpec function() {
        TypeSpec.Builder function = TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(type())
                .addMethod(
                        answer("structure", Descriptors.structure(point.type(), point.tangent()), point.structure()));
        if (isFunction()) {
            FunctionBodies bodies = new FunctionBodies(method, point);
            function.addMethod(bodies.value())
                    .addMethod(bodies.valueAndGradient())
                    .addMethod(bodies.slope());
            if (Member.HVP.isDeclaredFor(method)) function.addMethod(bodies.product());
            boolean single = method.result().tangentType().equals(TangentType.FLOAT);
            if (single) function.addMethod(answer("singlePrecision", TypeName.BOOLEAN, CodeBlock.of("true")));
        } else {
            CodeBlock results = method.result().isVoid()
                    ? CodeBlock.of("structure()")
                    : Descriptors.of(method.result().tangentType());
            MapBodies bodies = new MapBodies(method, point, result(), resultTangent());
            function.addMethod(answer("resultStructure", Descriptors.structure(result(), resultTangent()), results))
                    .addMethod(bodies.value())
                    .addMethod(bodies.vjp())
                    .addMethod(bodies.jvp());
        }
        String name = types.owner().simpleNames().stream()
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
        return function.addMethod(
                        answer("toString", ClassName.get(String.class), CodeBlock.of("$S", name + "." + method.name())))
                .build();
    }

    private static MethodSpec answer(String name, TypeName returned, CodeBlock value) {
        return FunctionPoint.overriding(name, returned)
                .addStatement("return $L", value)
                .build();
    }
}
