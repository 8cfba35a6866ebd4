package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.ir.CallShape;

/** The bodies of {@code fHvp} and {@code fHessian}, which wrap the sweeps with tangents. */
final class SecondOrderBodies {
    private final CompanionTypes types;
    private final AggregateHelpers helpers;
    private final CompanionMethod method;
    private final String workspace;
    private final NameScope names;
    private final FlatParameters flat;

    SecondOrderBodies(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers.aggregates();
        this.method = method;
        workspace = method.names().workspace();
        names = method.newScope();
        flat = new FlatParameters(helpers, method);
    }

    // workspace.aBar = cleared(workspace.aBar, a);
    // workspace.aBarDot = cleared(workspace.aBarDot, a);
    // FooSweeps.fHvpForward(a, workspace.aBar, x, aDot, workspace.aBarDot, xDot, (FHvpResiduals) workspace.hvp);
    // FHvpReverse bars = FooSweeps.fHvpReverse((FHvpResiduals) workspace.hvp, 1.0, 0.0);
    // return new FGradient(copyAndClear(workspace.aBarDot), bars.xDot());
    CodeBlock hvp() {
        CodeBlock.Builder body = CodeBlock.builder();
        List<CodeBlock> arguments = new ArrayList<>();
        List<CodeBlock> dots = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            CodeBlock name = CodeBlock.of("$N", parameter.name());
            arguments.add(name);
            if (parameter.isFunction()) {
                // A function that a user passes is its own shadow and tangent.
                arguments.add(name);
                dots.addAll(List.of(name, name));
            }
            if (!parameter.isDifferentiable()) continue;
            dots.add(CodeBlock.of("$N", parameter.dot()));
            if (!parameter.isShadowed()) continue;
            arguments.add(cleared(parameter, parameter.bar(), body));
            dots.add(cleared(parameter, DerivativesTypes.barDot(parameter), body));
        }
        arguments.addAll(dots);
        ClassName residuals = types.nested(method, NestedType.HVP_RESIDUALS);
        CodeBlock memory = CodeBlock.of("($T) $N.$L", residuals, workspace, DerivativesTypes.HVP);
        arguments.add(memory);
        body.addStatement(sweep(Member.HVP_FORWARD, arguments));
        TangentType result = method.result().tangentType();
        String zero = result.equals(TangentType.FLOAT) ? "0f" : "0.0";
        CodeBlock back = sweep(
                Member.HVP_REVERSE, List.of(memory, CodeBlock.of(SweepSignatures.one(result)), CodeBlock.of(zero)));
        String bars = names.take("bars");
        if (method.scalars().isEmpty()) body.addStatement(back);
        else body.addStatement("$T $N = $L", types.nested(method, NestedType.HVP_REVERSE), bars, back);
        return body.addStatement("return new $T($L)", types.nested(method, NestedType.GRADIENT), gradient(bars))
                .build();
    }

    private CodeBlock cleared(CompanionParameter parameter, String field, CodeBlock.Builder body) {
        CodeBlock shadow = CodeBlock.of("$N.$N", workspace, field);
        CodeBlock primal = CodeBlock.of("$N", parameter.name());
        body.addStatement("$L = $L", shadow, helpers.shadow(parameter.tangentType(), shadow, primal));
        return shadow;
    }

    private CodeBlock gradient(String bars) {
        List<String> scalars =
                method.scalars().stream().map(CompanionParameter::component).toList();
        Iterator<String> dots = CallShape.dots(scalars, scalars, 1).iterator();
        return method.differentiable().stream()
                .map(parameter -> parameter.isShadowed()
                        ? helpers.copyAndClear(
                                parameter.tangentType(),
                                CodeBlock.of("$N.$N", workspace, DerivativesTypes.barDot(parameter)))
                        : CodeBlock.of("$N.$N()", bars, dots.next()))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
    }

    private CodeBlock sweep(Member member, List<CodeBlock> arguments) {
        return CodeBlock.of(
                "$T.$N($L)",
                types.sweeps(),
                method.memberName(member),
                CodeBlock.join(arguments, ", " + LineMarks.BREAK));
    }

    // double[][] hessian = new double[1 + leavesOf(a)][];
    // double value = 0;
    // for (int i = 0; i < hessian.length; i++) {
    //   boolean last = i + 1 == hessian.length;
    //   FGradient gradient = fHvp(x, last ? a : a.clone(), i == 0 ? 1 : 0, unit(a, i - 1), workspace);
    //   if (i > 0 && Double.compare(value, workspace.hvp.value()) != 0) throw …;
    //   value = workspace.hvp.value();
    //   hessian[i] = new double[hessian.length];
    //   hessian[i][0] = gradient.x();
    //   flatten(gradient.a(), hessian[i], 1);
    // }
    // return hessian;
    CodeBlock hessian() {
        String hessian = names.take("hessian");
        String value = names.take("value");
        String i = names.take("i");
        String last = names.take("last");
        String gradient = names.take("gradient");
        List<CodeBlock> arguments = flat.given(last);
        arguments.addAll(flat.units(i));
        arguments.add(CodeBlock.of("$N", workspace));
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("double[][] $N = new double[$L][]", hessian, flat.count())
                .addStatement("double $N = 0", value)
                .beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", i, hessian);
        if (flat.hasArrays()) body.addStatement("boolean $N = $N + 1 == $N.length", last, i, hessian);
        return body.addStatement(
                        "$T $N = $N($L)",
                        types.nested(method, NestedType.GRADIENT),
                        gradient,
                        method.memberName(Member.HVP),
                        CodeBlock.join(arguments, ", " + LineMarks.BREAK))
                .beginControlFlow(
                        "if ($N > 0 && $T.compare($N, $N.$L.value()) != 0)",
                        i,
                        Double.class,
                        value,
                        workspace,
                        DerivativesTypes.HVP)
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        method.name() + " gives another value when it runs again, so it has no Hessian")
                .endControlFlow()
                .addStatement("$N = $N.$L.value()", value, workspace, DerivativesTypes.HVP)
                .addStatement("$N[$N] = new double[$N.length]", hessian, i, hessian)
                .add(flat.flattened(
                        each -> CodeBlock.of("$N.$N()", gradient, each.component()), hessian + "[" + i + "]"))
                .endControlFlow()
                .addStatement("return $N", hessian)
                .build();
    }
}
