package org.jadjoint.processor.frontend;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What another class of the same package can reach. */
final class Access {
    private static final String NO_DERIVATIVE = "org.jadjoint.NoDerivative";
    private static final String DIFFERENTIABLE = "org.jadjoint.Differentiable";
    private static final String GENERATED = "org.jadjoint.Generated";
    private static final String CHECKPOINT = "org.jadjoint.Checkpoint";

    private Access() {}

    /** The member itself or the class around it that is private; null where nothing stands in the way. */
    static @Nullable Element privatePart(Element member) {
        for (Element at = member; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) return at;
        }
        return null;
    }

    /** Whether a class has a member only as a subclass, which its companion is not. */
    static boolean isInherited(Element member, TypeElement user) {
        return member.getModifiers().contains(Modifier.PROTECTED)
                && !Objects.equals(packageOf(member), packageOf(user));
    }

    private static @Nullable Element packageOf(Element member) {
        Element at = member;
        while (at != null && at.getKind() != ElementKind.PACKAGE) at = at.getEnclosingElement();
        return at;
    }

    /** The private class that keeps other classes from naming a type; null where nothing stands in the way. */
    static @Nullable Element privatePart(@Nullable TypeMirror type) {
        if (type instanceof ArrayType array) return privatePart(array.getComponentType());
        return type instanceof DeclaredType declared ? privatePart(declared.asElement()) : null;
    }

    /** What to call a member in a diagnostic. */
    static String spoken(Element member) {
        return member.getKind() == ElementKind.CONSTRUCTOR
                ? "the constructor of " + owner(member).getSimpleName()
                : member.getSimpleName().toString();
    }

    static boolean isConstructor(Element element) {
        return element.getKind() == ElementKind.CONSTRUCTOR;
    }

    /** Whether calls of a method have a receiver. */
    static boolean hasReceiver(Element method) {
        return !isStatic(method) && !isConstructor(method);
    }

    static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC) || element.getKind() == ElementKind.ENUM_CONSTANT;
    }

    static boolean isLocal(Element element) {
        return switch (element.getKind()) {
            case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE -> true;
            default -> false;
        };
    }

    /** The outermost class around an element. */
    static @Nullable TypeElement topLevel(Element element) {
        TypeElement found = null;
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type) found = type;
        }
        return found;
    }

    /** The class that declares a member. */
    static TypeElement owner(Element member) {
        if (member.getEnclosingElement() instanceof TypeElement type) return type;
        throw new IllegalArgumentException(member + " is no member of a class");
    }

    /** Whether a class is another or has members from it. */
    static boolean inherits(TypeElement type, TypeElement from) {
        if (type.equals(from)) return true;
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .anyMatch(above -> above instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && inherits(element, from));
    }

    /** Whether a class has fields from above that its code sees, constants of interfaces included. */
    static boolean inheritsFields(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .anyMatch(above -> above instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                                        .anyMatch(field -> !field.getModifiers().contains(Modifier.PRIVATE))
                                || inheritsFields(element)));
    }

    /** Whether who throws an exception has to declare it; of a type variable that is taken to be so. */
    static boolean isChecked(TypeMirror exception) {
        TypeMirror at = exception;
        while (at instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            String name = type.getQualifiedName().toString();
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) return false;
            at = type.getSuperclass();
        }
        return true;
    }

    /** The value of a constant variable; null for everything else. */
    static @Nullable Object constant(@Nullable Element element) {
        return element instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    static boolean isNoDerivative(Element element) {
        return isMarked(element, NO_DERIVATIVE);
    }

    static boolean isDifferentiable(Element element) {
        return isMarked(element, DIFFERENTIABLE);
    }

    /** Whether a class is a companion. */
    static boolean isGenerated(Element element) {
        return isMarked(element, GENERATED);
    }

    static boolean isCheckpoint(Element element) {
        return checkpoint(element) != null;
    }

    /** The annotation that says what runs again; null where there is none. */
    static @Nullable AnnotationMirror checkpoint(Element element) {
        return mark(element, CHECKPOINT);
    }

    /** Annotations go by name: the processor does not load them. */
    private static boolean isMarked(Element element, String annotation) {
        return mark(element, annotation) != null;
    }

    private static @Nullable AnnotationMirror mark(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            boolean same = mirror.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(annotation);
            if (same) return mirror;
        }
        return null;
    }
}
