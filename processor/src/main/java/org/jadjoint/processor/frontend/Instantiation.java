package org.jadjoint.processor.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Finds what the type parameters of a method stand for at a call, by laying its declared types over those that it has there. */
final class Instantiation {
    /** How deep types may be nested: a recursion could nest them without end. */
    private static final int DEEPEST = 6;

    private final Set<Element> parameters;
    private final Set<Element> ofClass;
    private final Map<Element, Type> around;
    private final Map<Element, Type> found = new HashMap<>();

    private Instantiation(ExecutableElement method, Map<Element, Type> around) {
        this.ofClass = Access.isStatic(method)
                ? Set.of()
                : Set.copyOf(Access.owner(method).getTypeParameters());
        this.parameters = new HashSet<>(method.getTypeParameters());
        parameters.addAll(ofClass);
        this.around = around;
    }

    /**
     * The types that say more than the bounds of the type parameters.
     *
     * @param called the type that the method has at the call
     * @param receiver what it is called on, as one of the class that declares the method; null where nothing is known of that
     * @param around what the type parameters of the calling method stand for
     */
    static Map<Element, Type> of(
            ExecutableElement method,
            @Nullable TypeMirror called,
            @Nullable DeclaredType receiver,
            Map<Element, Type> around) {
        Instantiation instantiation = new Instantiation(method, around);
        if (instantiation.parameters.isEmpty() || !(called instanceof ExecutableType type)) return Map.of();
        if (receiver != null) {
            DeclaredType declared = (DeclaredType) Access.owner(method).asType();
            instantiation.match(declared.getTypeArguments(), receiver.getTypeArguments());
        }
        instantiation.match(((ExecutableType) method.asType()).getParameterTypes(), type.getParameterTypes());
        instantiation.match(method.getReturnType(), type.getReturnType());
        return instantiation.found;
    }

    private void match(List<? extends TypeMirror> declared, List<? extends TypeMirror> actual) {
        for (int i = 0; i < declared.size() && i < actual.size(); i++) match(declared.get(i), actual.get(i));
    }

    private void match(TypeMirror declared, TypeMirror actual) {
        if (declared instanceof TypeVariable variable) {
            bind(variable.asElement(), actual);
        } else if (declared instanceof ArrayType array && actual instanceof ArrayType other) {
            match(array.getComponentType(), other.getComponentType());
        } else if (declared instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
            if (bound != null) match(bound, bound(actual));
        } else if (declared instanceof DeclaredType type && actual instanceof DeclaredType other) {
            if (type.asElement().equals(other.asElement())) match(type.getTypeArguments(), other.getTypeArguments());
        }
    }

    private static TypeMirror bound(TypeMirror type) {
        if (!(type instanceof WildcardType wildcard)) return type;
        TypeMirror bound = wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
        return bound == null ? type : bound;
    }

    private boolean isKnown(TypeMirror type) {
        if (type instanceof ArrayType array) return isKnown(array.getComponentType());
        if (type instanceof TypeVariable variable) return around.containsKey(variable.asElement());
        return !(type instanceof WildcardType);
    }

    private void bind(Element variable, TypeMirror actual) {
        if (!parameters.contains(variable)) return;
        // The bound of what a Grid<? extends Number> holds does not make it a Grid<Number>.
        if (ofClass.contains(variable) && !isKnown(actual)) return;
        Type type = TypeLowering.of(actual, around);
        boolean says = !type.equals(TypeLowering.of(variable.asType())) && !type.equals(TypeLowering.OBJECT);
        if (says && type.java().chars().filter(c -> c == '<' || c == '[').count() <= DEEPEST) {
            found.putIfAbsent(variable, type);
        }
    }
}
