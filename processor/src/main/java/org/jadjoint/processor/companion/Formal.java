package org.jadjoint.processor.companion;

import javax.lang.model.type.TypeMirror;

/**
 * A formal parameter of a generated member.
 *
 * @param name the name, which no other formal parameter of the member has
 * @param type the type
 */
public record Formal(String name, Type type) {

    /** Where the type of a formal parameter comes from. */
    public sealed interface Type {}

    /** The type of a parameter of the primal. */
    public record Declared(TypeMirror type) implements Type {}

    /** The type of a tangent or cotangent as users see it. */
    public record Tangent(TangentType type) implements Type {}

    /** The type of a shadow as generated code sees it. */
    public record Shadow(TangentType type) implements Type {}

    /** A function together with its derivatives, as users pass it. */
    public record Differentiable(FunctionShape function) implements Type {}

    /** The tangent of a function. */
    public record FunctionTangent(FunctionShape function) implements Type {}

    /** The shadow of a function. */
    public record FunctionShadow(FunctionShape function) implements Type {}

    /** An {@code int} that is about calls, not about the primal. */
    public record Whole() implements Type {}

    /** A type that the companion itself declares. */
    public record Nested(NestedType type) implements Type {}

    static Formal primal(CompanionParameter parameter) {
        return new Formal(parameter.name(), new Declared(parameter.type()));
    }

    /** As users pass it. */
    static Formal given(CompanionParameter parameter) {
        return parameter.isFunction()
                ? new Formal(parameter.name(), new Differentiable(parameter.functionShape()))
                : primal(parameter);
    }

    static Formal bar(CompanionParameter parameter) {
        return new Formal(parameter.bar(), new Tangent(parameter.tangentType()));
    }

    static Formal shadow(CompanionParameter parameter) {
        return new Formal(
                parameter.bar(),
                parameter.isFunction()
                        ? new FunctionShadow(parameter.functionShape())
                        : new Shadow(parameter.tangentType()));
    }

    static Formal dot(CompanionParameter parameter) {
        return new Formal(
                parameter.dot(),
                parameter.isFunction()
                        ? new FunctionTangent(parameter.functionShape())
                        : new Tangent(parameter.tangentType()));
    }

    static Formal nested(String name, NestedType type) {
        return new Formal(name, new Nested(type));
    }
}
