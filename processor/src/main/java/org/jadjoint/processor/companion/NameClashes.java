package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jadjoint.processor.diagnostics.Problem;

/** Finds methods whose companions would declare what that of an earlier method declares already. */
final class NameClashes {
    private final Map<String, CompanionMethod> first = new HashMap<>();
    private final Map<FunctionShape, CompanionMethod> firstWith = new HashMap<>();

    /** The clash of a method with those asked about before; a method that clashes takes no names. */
    Optional<Finding> findIn(CompanionMethod method) {
        Optional<Finding> functions = functions(method);
        if (functions.isPresent()) return functions;
        Map<String, String> declared = declared(method);
        for (Map.Entry<String, String> declaration : declared.entrySet()) {
            CompanionMethod earlier = first.get(declaration.getKey());
            if (earlier != null) {
                return Optional.of(Finding.of(
                        Problem.NAME_CLASH,
                        method.element(),
                        method.toString(),
                        declaration.getValue(),
                        earlier.toString()));
            }
        }
        declared.keySet().forEach(key -> first.put(key, method));
        return Optional.empty();
    }

    /** The types of functional parameters, which methods of a class share. */
    private Optional<Finding> functions(CompanionMethod method) {
        for (CompanionParameter parameter : method.functions()) {
            FunctionShape shape = parameter.functionShape();
            CompanionMethod earlier = firstWith.putIfAbsent(shape, method);
            if (earlier != null) continue;
            for (String type : List.of(shape.tangent(), shape.differentiable())) {
                CompanionMethod other = first.putIfAbsent("type " + type, method);
                if (other == null) continue;
                return Optional.of(
                        Finding.of(Problem.NAME_CLASH, method.element(), method.toString(), type, other.toString()));
            }
        }
        return Optional.empty();
    }

    /** What the companion declares, as the compiler tells it apart, with how users would say it. */
    private static Map<String, String> declared(CompanionMethod method) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (NestedType type : NestedType.values()) {
            if (type.isDeclaredFor(method)) {
                declared.put("type " + method.typeName(type), method.typeName(type));
            }
        }
        for (Member member : Member.values()) {
            if (member.isDeclaredFor(method)) {
                List<Formal> formals = new ArrayList<>(Signatures.ofDerivatives(method, member));
                if (!Signatures.standsAlone(member))
                    Signatures.memory(method, member).ifPresent(formals::add);
                String name = method.memberName(member);
                declared.put(name + erased(method, formals), name + spoken(method, formals));
            }
        }
        return declared;
    }

    private static List<String> erased(CompanionMethod method, List<Formal> formals) {
        List<String> types = new ArrayList<>();
        for (Formal formal : formals) {
            if (formal.type() instanceof Formal.Declared declared) types.add(Spelling.erased(declared.type()));
            else if (formal.type() instanceof Formal.Tangent tangent)
                types.add(tangent.type().erased());
            else types.add(spoken(method, formal));
        }
        return types;
    }

    private static String spoken(CompanionMethod method, List<Formal> formals) {
        return formals.stream().map(formal -> spoken(method, formal)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String spoken(CompanionMethod method, Formal formal) {
        if (formal.type() instanceof Formal.Declared declared) {
            return Spelling.simple(declared.type());
        }
        if (formal.type() instanceof Formal.Whole) {
            return "int";
        }
        if (formal.type() instanceof Formal.Differentiable given)
            return given.function().differentiable();
        if (formal.type() instanceof Formal.FunctionTangent tangent)
            return tangent.function().tangent();
        if (formal.type() instanceof Formal.FunctionShadow shadow)
            return shadow.function().tangent() + ".Shadow";
        if (formal.type() instanceof Formal.Tangent tangent) {
            return tangent.type().java();
        }
        return formal.type() instanceof Formal.Shadow shadow
                ? shadow.type().shadow()
                : method.typeName(((Formal.Nested) formal.type()).type());
    }
}
