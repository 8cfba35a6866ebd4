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

    /** An {@code int} that is about calls, not about the primal. */
    public record Whole() implements Type {}

    /** A type that the companion itself declares. */
    public record Nested(NestedType type) implements Type {}

    static Formal primal(CompanionParameter parameter) {
        return new Formal(parameter.name(), new Declared(parameter.type()));
    }

    static Formal bar(CompanionParameter parameter) {
        return new Formal(parameter.bar(), new Tangent(parameter.tangentType()));
    }

    static Formal shadow(CompanionParameter parameter) {
        return new Formal(parameter.bar(), new Shadow(parameter.tangentType()));
    }

    static Formal dot(CompanionParameter parameter) {
        return new Formal(parameter.dot(), new Tangent(parameter.tangentType()));
    }

    static Formal nested(String name, NestedType type) {
        return new Formal(name, new Nested(type));
    }
}
