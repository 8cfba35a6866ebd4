package org.jadjoint.processor.companion;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** How names are made from names. */
public final class Spelling {
    /** Classes and packages that generated code mentions; a variable of such a name would hide them. */
    static final Set<String> CLASS_NAMES =
            Set.of("Math", "StrictMath", "Arrays", "System", "String", "Double", "Float", "Integer", "Long", "java");

    /** Names that the language keeps from the components of records. */
    private static final Set<String> NOT_FOR_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private Spelling() {}

    public static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }

    /** The component of a record that belongs to a parameter: of its name, with an underscore where that cannot be. */
    public static String component(String parameter) {
        return NOT_FOR_COMPONENTS.contains(parameter) ? parameter + "_" : parameter;
    }

    /** The component name closest to the user's own that a record may have and that is not taken. */
    static String component(String name, NameScope components) {
        String component = component(name);
        while (!components.isFree(component)) {
            component += "_";
        }
        components.reserve(component);
        return component;
    }

    /** {@code Outer_Inner} for {@code Outer.Inner}. */
    static String stem(TypeElement type) {
        Element outer = type.getEnclosingElement();
        String simple = type.getSimpleName().toString();
        return outer instanceof TypeElement around ? stem(around) + "_" + simple : simple;
    }

    /** {@code Outer.Inner}, without the package. */
    public static String nested(TypeElement type) {
        Element outer = type.getEnclosingElement();
        String simple = type.getSimpleName().toString();
        return outer instanceof TypeElement around ? nested(around) + "." + simple : simple;
    }

    /** {@code DoubleDoubleArray} for the parameters {@code (double, double[])}. */
    static String overload(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> word(parameter.asType()))
                .collect(Collectors.joining());
    }

    /** A type as part of a name: {@code DoubleArray}. */
    static String word(TypeMirror type) {
        return type instanceof ArrayType array ? word(array.getComponentType()) + "Array" : capitalised(simple(type));
    }

    /** The type as users say it, without packages and type arguments: {@code double[]}, {@code List}. */
    public static String simple(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return simple(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName().toString();
        }
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
                ? type.getKind().name().toLowerCase(Locale.ROOT)
                : type.toString();
    }

    /** The type as it is declared, without packages: {@code List<Double>}. */
    static String declared(TypeMirror type) {
        if (type instanceof ArrayType array) return declared(array.getComponentType()) + "[]";
        if (type instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) return "? extends " + declared(wildcard.getExtendsBound());
            return wildcard.getSuperBound() == null ? "?" : "? super " + declared(wildcard.getSuperBound());
        }
        boolean generic =
                type instanceof DeclaredType given && !given.getTypeArguments().isEmpty();
        if (!generic) return simple(type);
        return ((DeclaredType) type)
                .getTypeArguments().stream()
                        .map(Spelling::declared)
                        .collect(Collectors.joining(", ", simple(type) + "<", ">"));
    }

    /** The type as signatures tell it apart, without type arguments and annotations. */
    static String erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : simple(type);
    }

    /** {@code Foo.f(double, double[])}. */
    public static String spoken(ExecutableElement method) {
        String owner = method.getEnclosingElement() instanceof TypeElement type ? nested(type) : "";
        String name = Constructors.isConstructor(method) ? "new " + owner : owner + "." + method.getSimpleName();
        return method.getParameters().stream()
                .map(parameter -> simple(parameter.asType()))
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
