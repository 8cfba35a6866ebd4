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

    /** The type of a cotangent, shadow or tangent. */
    public record Floating(FloatingType type) implements Type {}

    /** An {@code int} that is about calls, not about the primal. */
    public record Whole() implements Type {}

    /** A type that the companion itself declares. */
    public record Nested(NestedType type) implements Type {}

    static Formal primal(CompanionParameter parameter) {
        return new Formal(parameter.name(), new Declared(parameter.type()));
    }

    static Formal bar(CompanionParameter parameter) {
        return new Formal(parameter.bar(), new Floating(parameter.tangentType()));
    }

    static Formal dot(CompanionParameter parameter) {
        return new Formal(parameter.dot(), new Floating(parameter.tangentType()));
    }

    static Formal nested(String name, NestedType type) {
        return new Formal(name, new Nested(type));
    }
}
