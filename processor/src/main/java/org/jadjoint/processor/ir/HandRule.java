package org.jadjoint.processor.ir;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of a method that somebody wrote by hand, as a class of static methods.
 *
 * @param owner canonical name of the class
 * @param parameters the names by which the rule calls the parameters of the primal
 * @param pullbacks its methods for reverse mode, none where it has no VJP
 * @param tangent its method for forward mode, null where it has no JVP
 * @param obstacle why derivatives cannot use the rule, null where they can
 */
public record HandRule(
        String owner,
        List<String> parameters,
        List<Pullback> pullbacks,
        @Nullable Tangent tangent,
        @Nullable String obstacle) {
    public HandRule {
        parameters = List.copyOf(parameters);
        pullbacks = List.copyOf(pullbacks);
    }

    /** The rule, which derivatives cannot use for a reason. */
    public HandRule unusable(String reason) {
        return new HandRule(owner, parameters, pullbacks, tangent, reason);
    }

    /** The rule, of whose methods for reverse mode some are known, by their names, to have derivatives. */
    public HandRule derived(Map<String, Callee> known) {
        List<Pullback> all = pullbacks.stream()
                .map(each -> new Pullback(
                        each.method(),
                        each.parameters(),
                        each.cotangents(),
                        each.structure(),
                        known.get(each.method())))
                .toList();
        return new HandRule(owner, parameters, all, tangent, obstacle);
    }

    /** What a method of the rule asks for. */
    public enum Role {
        /** An argument of the primal. */
        ARGUMENT,
        /** The result of the primal. */
        RESULT,
        /** The cotangent of the result. */
        RESULT_BAR,
        /** The shadow of an argument that is an array. */
        BAR,
        /** The tangent of an argument. */
        DOT
    }

    /**
     * A parameter of a method of the rule.
     *
     * @param argument the number of the primal's argument that it belongs to; -1 where it is about the result
     */
    public record Parameter(String name, Role role, int argument) {}

    /**
     * A method that carries the cotangent of the result to those of arguments.
     *
     * @param cotangents the numbers of the arguments whose cotangents it returns: one, as it is, or those in {@code structure}
     * @param structure canonical name of the record that holds the cotangents; null where the method returns none or a bare one
     * @param derived the method as one with a derivative, by which second derivatives go; null where it is not known to have one
     */
    public record Pullback(
            String method,
            List<Parameter> parameters,
            List<Integer> cotangents,
            @Nullable String structure,
            @Nullable Callee derived) {
        public Pullback {
            parameters = List.copyOf(parameters);
            cotangents = List.copyOf(cotangents);
        }

        /** Whether it gives what belongs to an argument. */
        public boolean covers(int argument) {
            return cotangents.contains(argument) || HandRule.has(parameters, Role.BAR, argument);
        }
    }

    /** The method that gives the tangent of the result. */
    public record Tangent(String method, List<Parameter> parameters) {
        public Tangent {
            parameters = List.copyOf(parameters);
        }
    }

    private static boolean has(List<Parameter> parameters, Role role, int argument) {
        return parameters.stream().anyMatch(each -> each.role() == role && each.argument() == argument);
    }

    /** Throws where the first captured array, which a method returned, is the second, which it was given: the two would need one shadow. */
    public static OpaqueCode requireNew(String method) {
        List<OpaqueCode.Piece> pieces = List.of(
                new OpaqueCode.Text("if ("),
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(" != null && "),
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(" == "),
                new OpaqueCode.Captured(1),
                new OpaqueCode.Text(") {\n  throw new "),
                new OpaqueCode.ClassName("java.lang.IllegalStateException"),
                new OpaqueCode.Text(
                        "(\n      \"" + method + " must return a new array, not one that it is given\");\n}"));
        return new OpaqueCode(pieces, true, true, false);
    }

    public boolean hasVjp() {
        return !pullbacks.isEmpty();
    }

    public boolean hasJvp() {
        return tangent != null;
    }

    /** Whether reverse mode reaches an argument. */
    public boolean hasVjp(int argument) {
        return pullbacks.stream().anyMatch(pullback -> pullback.covers(argument));
    }

    /** Whether forward mode knows an argument's tangent. */
    public boolean hasJvp(int argument) {
        return tangent != null && has(tangent.parameters(), Role.DOT, argument);
    }

    /** The class without its package. */
    public String simpleName() {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }
}
