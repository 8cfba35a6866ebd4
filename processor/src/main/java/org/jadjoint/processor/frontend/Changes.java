package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What may be another when code runs again after all other code: fields, and the content of objects and arrays that are no arguments. Who runs
 * code again keeps its arguments, with copies of arrays.
 */
final class Changes {
    /** Classes whose objects stay as they are. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Class");
    /** Methods of the boxes that read system properties. */
    private static final Set<String> OF_PROPERTIES = Set.of("getInteger", "getLong", "getBoolean");
    /** Methods of {@code Objects} that ask no object, whose own code is not known. */
    private static final Set<String> OF_OBJECTS =
            Set.of("requireNonNull", "requireNonNullElse", "isNull", "nonNull", "checkIndex");

    private static final Set<String> OF_LISTS = Set.of("get", "size", "isEmpty");

    private final Typing typing;

    Changes(Typing typing) {
        this.typing = typing;
    }

    /** Whether a field may have another value, or refer to an object with another content. The fields of a record come with the record. */
    boolean mayChange(Element field) {
        // The length of an array is nobody's member.
        boolean member = field.getEnclosingElement() instanceof TypeElement;
        boolean ofRecord =
                member && !Access.isStatic(field) && Access.owner(field).getKind() == ElementKind.RECORD;
        if (ofRecord || Access.constant(field) != null) return false;
        return !field.getModifiers().contains(Modifier.FINAL) || !isValue(field.asType());
    }

    /** Whether a method of the platform may give another result. */
    boolean mayChange(String home, String name, @Nullable TypeMirror receiver) {
        if (home.equals("java.util.Objects")) return !OF_OBJECTS.contains(name);
        if (home.equals("java.util.List")) return OF_LISTS.contains(name) && !isSteadyList(receiver);
        return VALUES.contains(home) && OF_PROPERTIES.contains(name);
    }

    /** Whether a loop over what is no array may run otherwise. */
    boolean mayIterateOtherwise(@Nullable TypeMirror type) {
        return type == null || (type.getKind() != TypeKind.ARRAY && !isSteadyList(type));
    }

    /** Whether an operator asks if two objects are the same, or makes a text of one by code that is not known. */
    boolean asksObjects(Tree.Kind operator, @Nullable TypeMirror left, @Nullable TypeMirror right) {
        boolean equality = operator == Tree.Kind.EQUAL_TO || operator == Tree.Kind.NOT_EQUAL_TO;
        if (equality) return isObject(left) && isObject(right);
        return operator == Tree.Kind.PLUS && (isUnknown(left) || isUnknown(right));
    }

    private static boolean isUnknown(@Nullable TypeMirror type) {
        return isObject(type) && !isValue(type);
    }

    /** Whether a method declares an exception that its callers have to declare, too. */
    boolean declaresChecked(ExecutableElement method) {
        return method.getThrownTypes().stream().anyMatch(this::isChecked);
    }

    /** Whether an exception has to be declared, which reverse sweeps declare none of. */
    boolean isChecked(TypeMirror exception) {
        TypeMirror at = exception;
        while (at instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            String name = type.getQualifiedName().toString();
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) return false;
            at = type.getSuperclass();
        }
        return true;
    }

    private static boolean isObject(@Nullable TypeMirror type) {
        return type != null && !type.getKind().isPrimitive() && type.getKind() != TypeKind.NULL && !isEnum(type);
    }

    /** A list of what carries derivatives stays as it is, as the check demands. */
    private boolean isSteadyList(@Nullable TypeMirror type) {
        return type != null
                && typing.types().erasure(type).getKind() == TypeKind.DECLARED
                && TypeLowering.of(type).isList();
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
    }

    private static boolean isValue(@Nullable TypeMirror type) {
        if (type == null) return false;
        if (type.getKind().isPrimitive() || isEnum(type)) return true;
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && VALUES.contains(element.getQualifiedName().toString());
    }
}
