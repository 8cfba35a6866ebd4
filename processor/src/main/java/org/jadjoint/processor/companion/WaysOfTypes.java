package org.jadjoint.processor.companion;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What to do about a type that cannot be differentiated: {@code use double[]} for a list of numbers. */
final class WaysOfTypes {
    private static final String ANY =
            "use double, float, a record or sealed interface that is annotated @Differentiable, an array of these, a List of such records or arrays";

    private WaysOfTypes() {}

    /** The way out of a type, as a command. */
    static String of(TypeMirror type) {
        String closest = closest(type);
        if (closest != null) return "use " + closest;
        TypeElement record = plainRecord(type);
        return record == null ? ANY : "annotate " + Spelling.nested(record) + " @Differentiable";
    }

    /** A type like this one that can be differentiated; null where none comes to mind. */
    private static @Nullable String closest(TypeMirror type) {
        if (TangentType.ofParameter(type).isPresent()) return Spelling.simple(type);
        if (type instanceof ArrayType array) {
            String element = closest(array.getComponentType());
            return element == null ? null : element + "[]";
        }
        if (!(type instanceof DeclaredType declared)) return null;
        String box = declared.asElement().getSimpleName().toString();
        if (box.equals("Double")) return "double";
        if (box.equals("Float")) return "float";
        TypeMirror inside = elements(declared);
        String element = inside == null ? null : closest(inside);
        if (element == null) return null;
        return element.equals("double") || element.equals("float") ? element + "[]" : "List<" + element + ">";
    }

    /** What a collection has in it; null for everything else. */
    private static @Nullable TypeMirror elements(DeclaredType type) {
        boolean collection = type.asElement() instanceof TypeElement element
                && isCollection(element)
                && type.getTypeArguments().size() == 1;
        if (!collection) return null;
        TypeMirror argument = type.getTypeArguments().get(0);
        if (!(argument instanceof WildcardType wildcard)) return argument;
        return wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
    }

    private static boolean isCollection(TypeElement type) {
        return type.getQualifiedName().contentEquals("java.lang.Iterable")
                || type.getInterfaces().stream().anyMatch(WaysOfTypes::isCollection)
                || isCollection(type.getSuperclass());
    }

    private static boolean isCollection(TypeMirror above) {
        return above instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && isCollection(element);
    }

    /** A record that only lacks the annotation; null where there is none. */
    private static @Nullable TypeElement plainRecord(TypeMirror type) {
        if (type instanceof ArrayType array) return plainRecord(array.getComponentType());
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element))
            return null;
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        if (element.getQualifiedName().contentEquals("java.util.List") && arguments.size() == 1)
            return plainRecord(arguments.get(0));
        boolean plain = element.getKind() == ElementKind.RECORD
                && element.getTypeParameters().isEmpty();
        return plain && type.getKind() == TypeKind.DECLARED && !Marks.isDifferentiable(element) ? element : null;
    }
}
