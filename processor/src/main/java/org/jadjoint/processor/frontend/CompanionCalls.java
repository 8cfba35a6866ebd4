package org.jadjoint.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Calls of members of a companion: the derivative of another method, of which the derivative is taken. All of them are pullbacks: a tangent
 * of a method is what a pullback along it gives beside the cotangents.
 */
final class CompanionCalls {
    private final MethodLowering method;

    CompanionCalls(MethodLowering method) {
        this.method = method;
    }

    // fGradient(x, n)  =>  new FGradient(xBar), where (xBar, y) = f's pullback at (x, n) of 1
    // fJvp(x, n, xDot)  =>  new FJvp(y, yDot), where (xBar, y, xBarDot, yDot) = f's pullback at (x, n) of 0, along
    // (xDot, 0)
    Value lower(MethodInvocationTree tree, CallTarget.OfCompanion target, List<Value> given, @Nullable String name) {
        Builder out = method.at(tree);
        Callee first = target.callee();
        boolean along = target.kind() == CompanionLookup.Kind.JVP || target.kind() == CompanionLookup.Kind.HVP;
        Callee callee = along ? first.raised() : first;
        int own = first.parameters().size();
        List<Value> arguments = new ArrayList<>(given.subList(0, own));
        double seed = target.kind() == CompanionLookup.Kind.JVP ? 0 : 1;
        arguments.add(out.number(Objects.requireNonNull(first.result()), seed));
        if (along) {
            requireLengths(tree, first, given);
            arguments.addAll(given.subList(own, given.size()));
            arguments.add(out.number(arguments.get(own).type(), 0));
        }
        List<Value> results = CallShape.of(callee, Op.Form.PULLBACK).results().stream()
                .map(slot -> Value.temporary(slot.type(), slot.name()))
                .toList();
        out.add(new Op.Call(results, callee, Op.Form.PULLBACK, arguments, method.ref(tree)));
        int count = along ? results.size() / 2 : results.size();
        List<Value> bars = results.subList(0, count - 1);
        Value value = results.get(count - 1);
        StructureType type = (StructureType) method.body().type(tree);
        return switch (target.kind()) {
            case GRADIENT -> made(tree, type, bars, name);
            case HVP -> made(tree, type, results.subList(count, results.size() - 1), name);
            case JVP -> made(tree, type, List.of(value, results.get(results.size() - 1)), name);
            case VALUE_AND_GRADIENT -> {
                StructureType inner = (StructureType) type.component("gradient").type();
                yield made(tree, type, List.of(value, made(tree, inner, bars, null)), name);
            }
        };
    }

    /** Tangents of arrays have to fit, as the member that is called sees to. */
    private void requireLengths(MethodInvocationTree tree, Callee callee, List<Value> given) {
        int tangent = callee.parameters().size();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Callee.Parameter parameter = callee.parameters().get(i);
            if (!parameter.differentiable()) continue;
            Value dot = given.get(tangent++);
            if (!parameter.type().isArray()) continue;
            OpaqueCode check = requireLength(parameter.name());
            method.at(tree).add(new Op.Opaque(List.of(), check, List.of(dot, given.get(i)), method.ref(tree)));
        }
    }

    private static OpaqueCode requireLength(String array) {
        OpaqueCode.Captured dot = new OpaqueCode.Captured(0);
        OpaqueCode.Captured value = new OpaqueCode.Captured(1);
        List<OpaqueCode.Piece> pieces = List.of(
                new OpaqueCode.Text("if ("),
                dot,
                new OpaqueCode.Text(" == null || "),
                value,
                new OpaqueCode.Text(" == null ? "),
                dot,
                new OpaqueCode.Text(" != "),
                value,
                new OpaqueCode.Text(" : "),
                dot,
                new OpaqueCode.Text(".length != "),
                value,
                new OpaqueCode.Text(".length) {\n  throw new "),
                new OpaqueCode.ClassName("java.lang.IllegalArgumentException"),
                new OpaqueCode.Text("(\"" + array + "Dot does not have the length of " + array + "\");\n}"));
        return new OpaqueCode(pieces, true, true, false);
    }

    private Value made(MethodInvocationTree tree, StructureType type, List<Value> parts, @Nullable String name) {
        Value result = new Value(type, name);
        method.at(tree).add(new Op.NewStructure(result, parts, method.ref(tree)));
        return result;
    }
}
