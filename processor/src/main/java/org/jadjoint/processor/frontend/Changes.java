package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.ir.ReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * What may be another when code runs again after all other code: fields, and the content of objects and arrays that are no arguments. Who runs
 * code again keeps its arguments, with copies of arrays.
 */
final class Changes {
    /** Methods of the boxes that read system properties. */
    private static final Set<String> OF_PROPERTIES = Set.of("getInteger", "getLong", "getBoolean");
    /** Methods of {@code Objects} that ask no object, whose own code is not known. */
    private static final Set<String> OF_OBJECTS =
            Set.of("requireNonNull", "requireNonNullElse", "isNull", "nonNull", "checkIndex");

    /** Methods of {@code String} that compare. */
    private static final Set<String> OF_TEXTS = Set.of("equals", "compareTo");
    /** Methods of {@code Arrays} that ask the elements. */
    private static final Set<String> OF_ELEMENTS = Set.of("equals", "hashCode", "toString", "compare", "mismatch");

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
        return new ReferenceType(home).unboxed() != null && OF_PROPERTIES.contains(name);
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

    /** Whether a method tells of an argument which object it is: texts and hash codes of arrays do. */
    boolean asksObjects(String home, String name, List<@Nullable TypeMirror> arguments) {
        if (home.equals("java.lang.String"))
            return !OF_TEXTS.contains(name) && arguments.stream().anyMatch(this::hasOwnText);
        return home.equals("java.util.Arrays")
                && OF_ELEMENTS.contains(name)
                && arguments.stream()
                        .anyMatch(type -> type instanceof ArrayType array && isUnknown(array.getComponentType()));
    }

    /** Whether the text of an object may be another than that of a copy; that of characters is what they spell. */
    private boolean hasOwnText(@Nullable TypeMirror type) {
        boolean characters =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.CHAR;
        return !characters && isUnknown(type);
    }

    private static boolean isUnknown(@Nullable TypeMirror type) {
        return isObject(type) && !isValue(type);
    }

    /** Whether a method declares an exception that its callers have to declare, too. */
    static boolean declaresChecked(ExecutableElement method) {
        return method.getThrownTypes().stream().anyMatch(Access::isChecked);
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
                && isValue(element.getQualifiedName().toString());
    }

    private static boolean isValue(String name) {
        return name.equals("java.lang.Class") || !new ReferenceType(name).isObject();
    }
}
