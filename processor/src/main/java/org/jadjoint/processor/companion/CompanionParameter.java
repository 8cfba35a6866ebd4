package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a differentiable method and the names that the companion gives to what belongs to it.
 *
 * <p>In a class file a parameter may be called {@code arg0}; callers therefore go by order, never by name.
 *
 * @param element the declaration; of the receiver of an instance method, its class
 * @param name the parameter's own name, unless a variable of that name would hide a class that generated code mentions
 * @param type the declared type
 * @param tangent the type of its tangents and cotangents; empty for a passive parameter
 * @param function what a functional parameter takes and returns, whose derivatives come with it; empty for every other
 * @param component the name of its component in the gradient; meaningless for a passive parameter
 * @param bar the name of its cotangent or shadow, {@code xBar}; meaningless for a passive parameter
 * @param dot the name of its tangent, {@code xDot}; meaningless for a passive parameter
 */
public record CompanionParameter(
        Element element,
        String name,
        TypeMirror type,
        Optional<TangentType> tangent,
        Optional<FunctionShape> function,
        String component,
        String bar,
        String dot) {

    public boolean isDifferentiable() {
        return tangent.isPresent();
    }

    /** Whether it is a function with derivatives of its own: it has a tangent and a shadow, but no component in the gradient. */
    public boolean isFunction() {
        return function.isPresent();
    }

    /** What a functional parameter takes and returns. */
    public FunctionShape functionShape() {
        return function.orElseThrow(() -> new IllegalStateException(name + " is no function"));
    }

    /** Whether the parameter is differentiable and has a shadow: an array or a structure. */
    public boolean isShadowed() {
        return tangent.map(type -> !type.isScalar()).orElse(false);
    }

    /** Whether the parameter is an array or a structure, passive ones included. */
    public boolean isAggregate() {
        return type instanceof ArrayType
                || (TangentType.ofParameter(type).isPresent() && !type.getKind().isPrimitive());
    }

    /** Whether it is the receiver of an instance method. */
    public boolean isReceiver() {
        return element instanceof TypeElement;
    }

    /** Whether the parameter is differentiable and its cotangent is returned. */
    public boolean isDifferentiableScalar() {
        return tangent.map(TangentType::isScalar).orElse(false);
    }

    /** The type of tangents and cotangents of a differentiable parameter. */
    public TangentType tangentType() {
        return tangent.orElseThrow(() -> new IllegalStateException(name + " is passive"));
    }

    CompanionParameter withComponent(String other) {
        return new CompanionParameter(element, name, type, tangent, function, other, bar, dot);
    }
}
