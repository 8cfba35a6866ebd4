package org.jadjoint.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type with components that carry derivatives: a {@code @Differentiable} record or a sealed interface of such, or what belongs to one,
 * its tangent or its shadow. Two are the same where they have one name; a record may have components of its own type, so what it is made
 * of is looked up when it is asked for.
 */
public final class StructureType implements Type {
    /** What a structure is to the user's own. */
    public enum Kind {
        /** The user's record or sealed interface. */
        PRIMAL,
        /** Immutable, with a component for each differentiable one: tangents, and cotangents as users see them. */
        TANGENT,
        /** One accumulator for each floating-point component, and the shadows of the others; aliases as the primal does. */
        SHADOW
    }

    /**
     * What a structure is made of: the components of a record, or the variants of a sealed interface.
     *
     * @param components empty for a sealed interface
     * @param variants empty for a record
     */
    public record Parts(List<Component> components, List<StructureType> variants) {
        public Parts {
            components = List.copyOf(components);
            variants = List.copyOf(variants);
        }
    }

    /** A component: its name, which is its accessor's, and whether it is differentiable. */
    public record Component(String name, Type type, boolean differentiable) {}

    /** The part of a closure's tangent or shadow that is the closure itself. No variable is called so. */
    public static final String CLOSURE = "()";

    private static final Parts NO_PARTS = new Parts(List.of(), List.of());

    private final Kind kind;
    private final String primal;
    private final String tangent;
    private final Supplier<Parts> lookup;
    private final @Nullable Function function;
    private @Nullable Parts parts;

    /**
     * What makes a structure a function: an object that is called, and whose tangents and shadows are called in its place.
     *
     * @param method the name of the functional interface's method
     * @param parameters what the method takes
     * @param result what the method returns, null for {@code void}
     * @param prefix what the names of the members for its sweeps begin with
     * @param order up to which order it has derivatives
     * @param closure where it is the object of a lambda, what is known of that; null where only the interface is known
     */
    public record Function(
            String method,
            List<Callee.Parameter> parameters,
            @Nullable Type result,
            String prefix,
            int order,
            @Nullable Closure closure) {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * The object of a lambda.
     *
     * @param implemented the interface
     * @param code what calls run: the parameters of the method, then what is captured
     */
    public record Closure(StructureType implemented, Callee code) {}

    /**
     * The user's own structure.
     *
     * @param primal its canonical name
     * @param tangent the canonical name of its tangent type, in which the shadow's is nested
     * @param parts what gives its parts when they are asked for
     */
    public StructureType(String primal, String tangent, Supplier<Parts> parts) {
        this(Kind.PRIMAL, primal, tangent, parts, null);
    }

    /**
     * A functional interface.
     *
     * @param primal its canonical name, with type arguments
     * @param tangent the generated interface that its tangents implement
     */
    public static StructureType function(String primal, String tangent, Function function) {
        return new StructureType(Kind.PRIMAL, primal, tangent, () -> NO_PARTS, function);
    }

    /**
     * A lambda as an object that keeps what it captures.
     *
     * @param name the canonical name of its class
     * @param captured what it keeps
     */
    public static StructureType closure(String name, List<Component> captured, Closure closure) {
        Parts parts = new Parts(captured, List.of());
        Function of = closure.implemented().requireFunction();
        Function function = new Function(of.method(), of.parameters(), of.result(), of.prefix(), of.order(), closure);
        return new StructureType(Kind.PRIMAL, name, name + "Tangent", () -> parts, function);
    }

    private StructureType(
            Kind kind, String primal, String tangent, Supplier<Parts> lookup, @Nullable Function function) {
        this.kind = kind;
        this.function = function;
        this.primal = primal;
        this.tangent = tangent;
        this.lookup = lookup;
    }

    public Kind kind() {
        return kind;
    }

    /** What makes it a function; null for records and sealed interfaces. */
    public @Nullable Function function() {
        return function;
    }

    /** What makes it a function. */
    public Function requireFunction() {
        if (function == null) throw new IllegalStateException("not a function: " + java());
        return function;
    }

    /** What is known of the object of a lambda. */
    public Closure requireClosure() {
        Closure closure = requireFunction().closure();
        if (closure == null) throw new IllegalStateException("not a closure: " + java());
        return closure;
    }

    /** The method of a functional interface as calls see it: what is called is the function that is its first argument. */
    public Callee call() {
        Function called = requireFunction();
        List<Callee.Parameter> parameters = new ArrayList<>(List.of(new Callee.Parameter("function", this, true)));
        parameters.addAll(called.parameters());
        ReferenceType frame = new ReferenceType(tangent + ".Frame");
        String owner = primal.replaceAll("<.*", "");
        Type result = called.result();
        boolean differentiable = result != null && result.isDifferentiable();
        return new Callee(
                owner, called.method(), parameters, result, differentiable, false, true, frame, called.prefix());
    }

    private Parts parts() {
        Parts known = parts;
        if (known == null) {
            known = lookup.get();
            parts = known;
        }
        return known;
    }

    /** The components in order; of a tangent or a shadow those that carry derivatives. */
    public List<Component> components() {
        return parts().components();
    }

    /** The variants of a sealed interface in the order of their declaration; none of a record. */
    public List<StructureType> variants() {
        return parts().variants();
    }

    /** Whether no object but null can be of both types. */
    public boolean isDisjoint(StructureType other) {
        return Collections.disjoint(records(), other.records());
    }

    /** Whether this type is a subtype of another in Java, whatever variants both have. */
    public boolean isBelow(StructureType other) {
        return equals(other) || other.variants().stream().anyMatch(this::isBelow);
    }

    private Set<String> records() {
        return variants().isEmpty()
                ? Set.of(primal)
                : variants().stream().map(StructureType::primal).collect(Collectors.toSet());
    }

    /** Whether an array can be reached through the components, however deep, or comes out where a function is called. */
    boolean refersToArrays() {
        return gives(Type::holdsArrays) || refersTo(Type::isArray);
    }

    /** Whether a list can be reached through the components, however deep, or comes out where a function is called. */
    boolean refersToLists() {
        return gives(Type::holdsLists) || refersTo(Type::isList);
    }

    private boolean gives(Predicate<Type> wanted) {
        return function != null && function.result() != null && wanted.test(function.result());
    }

    private boolean refersTo(Predicate<Type> wanted) {
        Set<StructureType> seen = new HashSet<>();
        Deque<StructureType> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            StructureType structure = open.remove();
            if (!seen.add(structure)) continue;
            open.addAll(structure.variants());
            for (Component component : structure.components()) {
                Type part = component.type();
                while (part instanceof ArrayType array && !wanted.test(part)) part = array.element();
                if (wanted.test(part)) return true;
                if (part instanceof StructureType inner) open.add(inner);
            }
        }
        return false;
    }

    /** The component of a name. */
    public Component component(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(java() + " has no component " + name));
    }

    /** The type of its tangents; those of tangents and of shadows are of their own type. */
    public StructureType tangent() {
        if (isDerivative()) return this;
        return derived(Kind.TANGENT, DerivativeTypes::tangent);
    }

    /** The type of its shadows; what is zeros like a shadow is one. */
    public StructureType shadow() {
        if (isDerivative()) return this;
        return derived(Kind.SHADOW, DerivativeTypes::shadow);
    }

    /** The record in which a companion returns derivatives of numbers: it has no tangent type, so it is always taken apart. */
    public static StructureType ofCompanion(String name, Supplier<Parts> parts) {
        return new StructureType(name, name, parts);
    }

    /** Whether it is such a record. */
    public boolean isOfCompanion() {
        return primal.equals(tangent);
    }

    /** Whether it is a tangent or a shadow, which generated code alone makes. */
    public boolean isDerivative() {
        return kind != Kind.PRIMAL;
    }

    private StructureType derived(Kind derived, java.util.function.UnaryOperator<Type> part) {
        return new StructureType(
                derived,
                primal,
                tangent,
                () -> new Parts(
                        derivedComponents(part),
                        variants().stream()
                                .map(variant -> (StructureType) part.apply(variant))
                                .toList()),
                function);
    }

    /** Those that carry derivatives; what calls of a closure's tangent or shadow need beside is the closure itself. */
    private List<Component> derivedComponents(java.util.function.UnaryOperator<Type> part) {
        List<Component> derived = new ArrayList<>();
        if (function != null && function.closure() != null) derived.add(new Component(CLOSURE, this, false));
        components().stream()
                .filter(Component::differentiable)
                .map(component -> new Component(component.name(), part.apply(component.type()), true))
                .forEach(derived::add);
        return derived;
    }

    /** The simple name of the user's own. */
    public String simpleName() {
        String erased = primal.replaceAll("<.*", "");
        return erased.substring(erased.lastIndexOf('.') + 1);
    }

    /** What to call a variable of this type: {@code circle} for {@code shapes.Circle}. */
    public String variable() {
        String simple = simpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT)
                + simple.substring(1)
                + (kind == Kind.PRIMAL ? "" : kind == Kind.TANGENT ? "Dot" : "Bar");
    }

    /** The name under which the parts of the structure and of its tangents and shadows are known together. */
    public String primal() {
        return primal;
    }

    @Override
    public String java() {
        return switch (kind) {
            case PRIMAL -> primal;
            case TANGENT -> tangent;
            case SHADOW -> tangent + ".Shadow";
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StructureType type
                && kind == type.kind
                && primal.equals(type.primal)
                && tangent.equals(type.tangent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, primal);
    }

    @Override
    public String toString() {
        return java();
    }
}
