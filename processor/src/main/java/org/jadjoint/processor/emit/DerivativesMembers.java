package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Formal;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.Signatures;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/** Writes the static methods of one method's companion: each that takes a workspace, and the same without. */
final class DerivativesMembers {
    private static final Set<Member> CALLEE_INTERFACE = EnumSet.of(
            Member.FORWARD,
            Member.REVERSE,
            Member.UNCHECKED_JVP,
            Member.WRITES,
            Member.HVP_FORWARD,
            Member.HVP_REVERSE);

    /** The members that take what the method takes. */
    private static final Set<Member> OF_ARGUMENTS =
            EnumSet.of(Member.VALUE_AND_GRADIENT, Member.GRADIENT, Member.VJP, Member.JACOBIAN, Member.HESSIAN);

    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;
    private final DerivativesText text;
    private final EntryChecks checks;
    private final String workspace;

    DerivativesMembers(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
        text = new DerivativesText(types, method);
        checks = new EntryChecks(types, helpers, method);
        workspace = method.names().workspace();
    }

    List<MethodSpec> write() {
        List<MethodSpec> members = new ArrayList<>();
        for (Member member : Member.values()) {
            if (!member.isDeclaredFor(method)) {
                continue;
            }
            if (member == Member.WRITES) {
                members.add(writes());
                continue;
            }
            if (member == Member.REVERSE) {
                members.add(reverse(member, NestedType.RESIDUALS));
                continue;
            }
            if (member == Member.HVP_REVERSE) {
                members.add(reverse(member, NestedType.HVP_RESIDUALS));
                continue;
            }
            if (Signatures.standsAlone(member)) {
                members.add(withoutMemory(member));
            }
            Signatures.memory(method, member).ifPresent(memory -> members.add(withMemory(member, memory)));
        }
        return members;
    }

    // fJvp(a, aDot)  =>  return fJvp(a, aDot, new FWorkspace());
    private MethodSpec withoutMemory(Member member) {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, member));
        arguments.add(CodeBlock.of("new $T()", types.nested(method, NestedType.WORKSPACE)));
        CodeBlock body = method.accepted() ? answer(member, call(member, arguments)) : refusal();
        return header(member)
                .addJavadoc(text.of(member))
                .varargs(method.varargs() && OF_ARGUMENTS.contains(member))
                .addCode(body)
                .build();
    }

    private MethodSpec withMemory(Member member, Formal memory) {
        MethodSpec.Builder header = header(member);
        // Elsewhere the Javadoc of the class says it for all of them.
        if (method.isPublic()) {
            header.addJavadoc(text.withMemory(member, memory.name()));
        }
        return header.addParameters(types.parameters(method, List.of(memory)))
                .addCode(method.accepted() ? body(member) : refusal())
                .build();
    }

    private MethodSpec reverse(Member member, NestedType residuals) {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, member));
        arguments.set(0, CodeBlock.of("($T) $L", types.nested(method, residuals), arguments.get(0)));
        return header(member)
                .addJavadoc(method.isPublic() ? text.of(member) : CodeBlock.of(""))
                .addCode(method.accepted() ? answer(member, sweepCall(member, arguments)) : refusal())
                .build();
    }

    // return FooSweeps.fWrites(depth);
    private MethodSpec writes() {
        List<CodeBlock> depth = names(Signatures.ofDerivatives(method, Member.WRITES));
        return header(Member.WRITES)
                .addJavadoc(method.isPublic() ? text.of(Member.WRITES) : CodeBlock.of(""))
                .addCode(method.accepted() ? answer(Member.WRITES, sweepCall(Member.WRITES, depth)) : refusal())
                .build();
    }

    private MethodSpec.Builder header(Member member) {
        MethodSpec.Builder header = MethodSpec.methodBuilder(method.memberName(member))
                .addModifiers(CompanionTypes.visibility(method))
                .addModifiers(Modifier.STATIC)
                .returns(returned(member))
                .addParameters(types.parameters(method, Signatures.ofDerivatives(method, member)));
        boolean forUsers = !CALLEE_INTERFACE.contains(member);
        if (method.deprecated() && forUsers) {
            header.addAnnotation(Deprecated.class);
        }
        if (SweepSignatures.runsPrimal(member)) {
            method.thrown().forEach(thrown -> header.addException(TypeName.get(thrown)));
        }
        return header;
    }

    private TypeName returned(Member member) {
        if (member == Member.FORWARD) return types.nested(method, NestedType.FRAME);
        if (member == Member.HVP_FORWARD) return types.nested(method, NestedType.HVP_FRAME);
        return SweepSignatures.returned(types, method, member);
    }

    private CodeBlock body(Member member) {
        return switch (member) {
            case VALUE_AND_GRADIENT -> method.shadowed().isEmpty() ? fusedFromScalars() : fusedWithFreshShadows();
            case GRADIENT -> gradient();
            case VJP -> vjp();
            case PULLBACK -> checked(checks.ofPullback(), pullback());
            case JVP -> checked(checks.ofJvp(), sweep(Member.JVP));
            case UNCHECKED_JVP -> sweep(Member.UNCHECKED_JVP);
            case FORWARD -> forward(member, NestedType.RESIDUALS);
            case HVP_FORWARD -> forward(member, NestedType.HVP_RESIDUALS);
            case HVP -> checked(checks.ofJvp(), new SecondOrderBodies(types, helpers, method).hvp());
            case JACOBIAN -> new JacobianBody(types, helpers, method).write();
            case HESSIAN -> new SecondOrderBodies(types, helpers, method).hessian();
            case REVERSE, WRITES, HVP_REVERSE -> throw new IllegalArgumentException("is given no memory: " + member);
        };
    }

    // return FooSweeps.fPullback(a, n, 1.0, used(workspace.residuals));
    private CodeBlock fusedFromScalars() {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, Member.GRADIENT));
        arguments.add(one());
        method.functions().forEach(function -> arguments.add(CodeBlock.of("$N", function.name())));
        arguments.add(FrameBases.used(types, method));
        return checked(checks.ofPullback(), answer(Member.PULLBACK, sweepCall(Member.PULLBACK, arguments)));
    }

    // FPullback pullback = fPullback(a, b, 1.0, zerosLike(b), workspace);
    // return new FValueAndGradient(pullback.value(), pullback.gradient());
    private CodeBlock fusedWithFreshShadows() {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, Member.GRADIENT));
        arguments.add(one());
        for (CompanionParameter shadowed : method.shadowed()) {
            arguments.add(helpers.aggregates().zeros(shadowed.tangentType(), CodeBlock.of("$N", shadowed.name())));
        }
        arguments.add(CodeBlock.of("$N", workspace));
        String pullback = method.newScope().take("pullback");
        return CodeBlock.builder()
                .addStatement(
                        "$T $N = $L",
                        types.nested(method, NestedType.PULLBACK),
                        pullback,
                        call(Member.PULLBACK, arguments))
                .addStatement(
                        "return new $T($N.value(), $N.gradient())",
                        types.nested(method, NestedType.VALUE_AND_GRADIENT),
                        pullback,
                        pullback)
                .build();
    }

    private CodeBlock gradient() {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, Member.GRADIENT));
        arguments.add(CodeBlock.of("$N", workspace));
        return statement("return $L.gradient()", call(Member.VALUE_AND_GRADIENT, arguments));
    }

    // workspace.bBar = cleared(workspace.bBar, b);
    // FFrame frame = FooSweeps.fForward(a, b, workspace.bBar, n, used(workspace.residuals));
    // return new FVjp(frame.value(), workspace, frame.uses);
    private CodeBlock vjp() {
        CodeBlock.Builder body = CodeBlock.builder().add(checks.ofVjp());
        List<CodeBlock> arguments = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            arguments.add(CodeBlock.of("$N", parameter.name()));
            if (parameter.isShadowed()) {
                String shadow = workspace + "." + parameter.bar();
                body.addStatement("$L = $L", shadow, fresh(parameter, shadow));
                arguments.add(CodeBlock.of("$L", shadow));
            } else if (parameter.isFunction()) {
                arguments.add(CodeBlock.of("$N", parameter.name()));
            }
        }
        arguments.add(FrameBases.used(types, method));
        String frame = method.names().frame();
        body.addStatement(
                "$T $N = $L", types.nested(method, NestedType.FRAME), frame, sweepCall(Member.FORWARD, arguments));
        String value = method.result().isVoid() ? "" : frame + ".value(), ";
        return body.addStatement(
                        "return new $T($L$N, $N.$L)",
                        types.nested(method, NestedType.VJP),
                        value,
                        workspace,
                        frame,
                        FrameBases.USES)
                .build();
    }

    /** A shadow of zeros, the given one if it fits. */
    private CodeBlock fresh(CompanionParameter parameter, String shadow) {
        return helpers.aggregates()
                .shadow(parameter.tangentType(), CodeBlock.of("$L", shadow), CodeBlock.of("$N", parameter.name()));
    }

    // workspace.psBarCells = shadowsOver(workspace.psBarCells, psBar);
    // FPullback pullback = FooSweeps.fPullback(ps, workspace.psBarCells, used(workspace.residuals));
    // replace(psBar, pullback.gradient().ps());
    // return pullback;
    private CodeBlock pullback() {
        AggregateHelpers aggregates = helpers.aggregates();
        CodeBlock.Builder body = CodeBlock.builder();
        List<Formal> formals = Signatures.ofDerivatives(method, Member.PULLBACK);
        int first = formals.size() - method.shadowed().size();
        List<CodeBlock> arguments = names(formals.subList(0, first));
        List<CompanionParameter> replaced = new ArrayList<>();
        for (CompanionParameter shadowed : method.carried()) {
            if (shadowed.isFunction()) {
                arguments.add(CodeBlock.of("$N", shadowed.name()));
                continue;
            }
            TangentType type = shadowed.tangentType();
            CodeBlock bar = CodeBlock.of("$N", shadowed.bar());
            if (DerivativesTypes.hasCells(shadowed)) {
                CodeBlock cells = CodeBlock.of("$N.$N", workspace, DerivativesTypes.cells(shadowed));
                body.addStatement("$L = $L", cells, aggregates.over(type, cells, bar));
                bar = cells;
            }
            arguments.add(bar);
            if (type.isArray() && !type.isList() && !type.isNumeric()) replaced.add(shadowed);
        }
        arguments.add(FrameBases.used(types, method));
        CodeBlock call = sweepCall(Member.PULLBACK, arguments);
        if (replaced.isEmpty()) return body.add(answer(Member.PULLBACK, call)).build();
        String pullback = method.newScope().take("pullback");
        body.addStatement("$T $N = $L", types.nested(method, NestedType.PULLBACK), pullback, call);
        for (CompanionParameter each : replaced) {
            CodeBlock tangents = CodeBlock.of("$N.gradient().$N()", pullback, each.component());
            body.addStatement(aggregates.replace(each.tangentType(), each.bar(), tangents));
        }
        return body.addStatement("return $N", pullback).build();
    }

    // return FooSweeps.fJvp(a, n, aDot, used(workspace.residuals));
    private CodeBlock sweep(Member member) {
        // A function that a user passes is its own tangent.
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, Member.UNCHECKED_JVP));
        int first = method.parameters().size();
        for (CompanionParameter parameter : method.parameters()) {
            if (!parameter.isDifferentiable() && !parameter.isFunction()) continue;
            boolean own = parameter.isFunction() && member == Member.JVP;
            arguments.set(first++, CodeBlock.of("$N", own ? parameter.name() : parameter.dot()));
        }
        arguments.add(FrameBases.used(types, method));
        return answer(Member.JVP, sweepCall(Member.JVP, arguments));
    }

    // return FooSweeps.fForward(a, aBar, n, (FooSweeps.FResiduals) frame);
    private CodeBlock forward(Member member, NestedType residuals) {
        List<CodeBlock> arguments = names(Signatures.ofDerivatives(method, member));
        arguments.add(CodeBlock.of(
                "($T) $N", types.nested(method, residuals), method.names().frame()));
        return answer(member, sweepCall(member, arguments));
    }

    private static CodeBlock checked(CodeBlock check, CodeBlock body) {
        return CodeBlock.builder().add(check).add(body).build();
    }

    private CodeBlock one() {
        return CodeBlock.of("$L", SweepSignatures.one(method.result().tangentType()));
    }

    private CodeBlock call(Member member, List<CodeBlock> arguments) {
        return CodeBlock.of("$N($L)", method.memberName(member), CodeBlock.join(arguments, ", " + LineMarks.BREAK));
    }

    private CodeBlock sweepCall(Member member, List<CodeBlock> arguments) {
        return CodeBlock.of("$T.$L", types.sweeps(), call(member, arguments));
    }

    private CodeBlock answer(Member member, CodeBlock call) {
        boolean isVoid = SweepSignatures.returned(types, method, member).equals(TypeName.VOID);
        return statement(isVoid ? "$L" : "return $L", call);
    }

    private CodeBlock refusal() {
        return RejectedSweeps.refusal(method);
    }

    private static CodeBlock statement(String format, Object argument) {
        return CodeBlock.builder().addStatement(format, argument).build();
    }

    private static List<CodeBlock> names(List<Formal> formals) {
        return formals.stream()
                .map(formal -> CodeBlock.of("$N", formal.name()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
