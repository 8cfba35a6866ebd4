package org.jadjoint.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The type of the intermediate representation for a type of Java: always one that can be written down in source. */
final class TypeLowering extends SimpleTypeVisitor14<Type, @Nullable Void> {
    static final ReferenceType OBJECT = new ReferenceType("java.lang.Object");

    private final Map<? extends Element, Type> variables;
    /** The type variables whose bounds are being read, in which they may stand themselves. */
    private final Set<Element> bounded = new HashSet<>();

    private TypeLowering(Map<? extends Element, Type> variables) {
        super(OBJECT);
        this.variables = variables;
    }

    /** The type; {@code Object} where there is none, as for {@code null}. */
    static Type of(@Nullable TypeMirror type) {
        return of(type, Map.of());
    }

    /** The type where it is known what some type variables stand for. */
    static Type of(@Nullable TypeMirror type, Map<? extends Element, Type> variables) {
        return type == null ? OBJECT : new TypeLowering(variables).visit(type);
    }

    /** An iterator over what a type of {@code Iterable} holds. */
    static ReferenceType iterator(DeclaredType iterable, Map<? extends Element, Type> variables) {
        TypeLowering lowering = new TypeLowering(variables);
        String argument = iterable.getTypeArguments().stream()
                .map(each -> lowering.isUnknown(each)
                        ? "? extends " + lowering.visit(each).java()
                        : lowering.argument(each))
                .collect(Collectors.joining());
        return new ReferenceType("java.util.Iterator<" + (argument.isEmpty() ? "?" : argument) + ">");
    }

    /** The primitive type that a box holds; null for every other type. */
    static @Nullable ScalarType unboxed(Type type) {
        return type instanceof ReferenceType reference ? reference.unboxed() : null;
    }

    /** The scalar that a value of the type is in arithmetic: itself, or what its box holds; null for every other type. */
    static @Nullable ScalarType scalar(Type type) {
        return type instanceof ScalarType scalar ? scalar : unboxed(type);
    }

    @Override
    public Type visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return switch (type.getKind()) {
            case BOOLEAN -> ScalarType.BOOLEAN;
            case BYTE -> ScalarType.BYTE;
            case SHORT -> ScalarType.SHORT;
            case CHAR -> ScalarType.CHAR;
            case LONG -> ScalarType.LONG;
            case FLOAT -> ScalarType.FLOAT;
            case DOUBLE -> ScalarType.DOUBLE;
            default -> ScalarType.INT;
        };
    }

    @Override
    public Type visitArray(javax.lang.model.type.ArrayType type, @Nullable Void unused) {
        return new ArrayType(visit(type.getComponentType()));
    }

    @Override
    public Type visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        Type known = variables.get(type.asElement());
        if (known != null) return known;
        if (!bounded.add(type.asElement())) return OBJECT;
        Type bound = visit(type.getUpperBound());
        bounded.remove(type.asElement());
        return bound;
    }

    @Override
    public Type visitWildcard(WildcardType type, @Nullable Void unused) {
        return type.getExtendsBound() == null ? OBJECT : visit(type.getExtendsBound());
    }

    /** Two variants have in common that they are records, and their interface: the structure is what counts. */
    @Override
    public Type visitIntersection(IntersectionType type, @Nullable Void unused) {
        return type.getBounds().stream()
                .map(this::visit)
                .filter(StructureType.class::isInstance)
                .findFirst()
                .orElseGet(() -> visit(type.getBounds().get(0)));
    }

    @Override
    public Type visitDeclared(DeclaredType type, @Nullable Void unused) {
        Element element = type.asElement();
        if (!(element instanceof TypeElement declared)) return OBJECT;
        String name = declared.getQualifiedName().toString();
        if (name.isEmpty()) return anonymous(declared);
        if (Structures.isKnown(declared)) return Structures.of(declared);
        ArrayType list = name.equals("java.util.List") ? list(type) : null;
        if (list != null) return list;
        return new ReferenceType(name + arguments(type.getTypeArguments()));
    }

    /** A list of aggregates that carry derivatives, of one type or of its subtypes; null for any other list. */
    private @Nullable ArrayType list(DeclaredType list) {
        if (list.getTypeArguments().size() != 1) return null;
        TypeMirror argument = list.getTypeArguments().get(0);
        Type known = argument instanceof TypeVariable variable ? variables.get(variable.asElement()) : null;
        // What is behind a wildcard is a type variable where the list is used.
        boolean open = known == null && (argument instanceof WildcardType || argument instanceof TypeVariable);
        Type element = known == null ? visit(argument) : known;
        boolean carries = element.isAggregate() && element.isDifferentiable() && (open || !isOpen(element));
        return carries ? new ArrayType(element, true, open) : null;
    }

    private static boolean isOpen(Type type) {
        return type instanceof ArrayType array && (array.isOpen() || isOpen(array.element()));
    }

    /** An anonymous class is known outside only as what it implements or extends. */
    private Type anonymous(TypeElement type) {
        return type.getInterfaces().isEmpty()
                ? visit(type.getSuperclass())
                : visit(type.getInterfaces().get(0));
    }

    private String arguments(List<? extends TypeMirror> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(this::argument).collect(Collectors.joining(", ", "<", ">"));
    }

    private String argument(TypeMirror argument) {
        if (isUnknown(argument)) return "?";
        // An Entry<String, V> is an Entry<String, ?>, but a Set of the ones is none of the others.
        if (hasUnknown(argument)) return "? extends " + visit(argument).java();
        if (!(argument instanceof WildcardType wildcard)) return visit(argument).java();
        TypeMirror upper = wildcard.getExtendsBound();
        TypeMirror lower = wildcard.getSuperBound();
        if (upper != null) return "? extends " + visit(upper).java();
        return lower == null || isUnknown(lower)
                ? "?"
                : "? super " + visit(lower).java();
    }

    /** Whether nothing says what one of a type's own arguments stands for. */
    private boolean hasUnknown(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(each -> isUnknown(each) || hasUnknown(each));
    }

    /** Whether nothing says what a type argument stands for. */
    private boolean isUnknown(TypeMirror argument) {
        if (argument instanceof javax.lang.model.type.ArrayType array) return isUnknown(array.getComponentType());
        return argument.getKind() == TypeKind.INTERSECTION
                || (argument instanceof TypeVariable variable && !variables.containsKey(variable.asElement()));
    }
}
