package org.jadjoint.processor.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Arrays and structures between which references flow, with the groups of what they refer to, their parts. */
public final class Group {
    /** The part of an array of aggregates that its elements are. */
    static final String ELEMENTS = "[]";

    private final List<Value> members = new ArrayList<>();
    /** What its aggregates are, those too that no value stands for: the rows of an array that is only handed on. */
    private final Set<Type> types = new LinkedHashSet<>();

    final Set<Type> parameterTypes = new HashSet<>();
    private final Map<String, Group> parts = new LinkedHashMap<>();
    private final List<Group> containers = new ArrayList<>();
    boolean foreign;
    boolean handedIn;
    boolean givenAway;
    boolean returned;
    private @Nullable Group into;

    Group root() {
        Group group = this;
        while (group.into != null) group = group.into;
        return group;
    }

    Group part(String name) {
        return parts.computeIfAbsent(name, none -> new Group()).root();
    }

    /** What the aggregates of a group refer to under a name, as aggregates of a type. */
    Group part(String name, Type type) {
        Group part = part(name);
        part.types.add(type);
        return part;
    }

    /** The elements of an array of aggregates. */
    Group elements(Type array) {
        return part(ELEMENTS, ((ArrayType) array).element());
    }

    /** Hands on what is known of those who refer to the group; whether that is new. */
    boolean isToldBy(Group container) {
        boolean news = (container.foreign && !foreign)
                || (container.handedIn && !handedIn)
                || (container.givenAway && !givenAway)
                || (container.returned && !returned);
        foreign |= container.foreign;
        handedIn |= container.handedIn;
        givenAway |= container.givenAway;
        returned |= container.returned;
        if (container.parameterTypes.isEmpty()) return news;
        return parameterTypes.addAll(types) || news;
    }

    /** Every value of the group. */
    public List<Value> members() {
        return members;
    }

    /** The types of its aggregates. */
    Set<Type> types() {
        return types;
    }

    /** The groups of what the aggregates refer to, numbers of structures included. */
    Collection<Group> parts() {
        return parts.values().stream().map(Group::root).toList();
    }

    /** The groups whose aggregates refer to those of this one. */
    List<Group> containers() {
        return containers;
    }

    /** Whether an aggregate of the group may be known outside of the function: a parameter, or handed in or out by foreign code. */
    public boolean isShared() {
        return foreign || !parameterTypes.isEmpty();
    }

    /** Whether an aggregate of the group may be a parameter, or one to which a parameter refers. */
    public boolean isGiven() {
        return !parameterTypes.isEmpty();
    }

    boolean isGivenAs(Type type) {
        return parameterTypes.stream().anyMatch(type::meets);
    }

    /** Whether an aggregate of the group may be one that code without derivatives keeps, a field say. */
    public boolean isHandedIn() {
        return handedIn;
    }

    /** Whether code without derivatives may have an aggregate of the group: it gave it, a field say, or was given it. */
    public boolean isKeptOutside() {
        return handedIn || givenAway;
    }

    /** Whether foreign code handed in or was given an aggregate of the group. */
    public boolean isForeign() {
        return foreign;
    }

    /** The group of a value of which nothing is known yet. */
    static Group of(Value value) {
        Group group = new Group();
        group.members.add(value);
        group.types.add(value.type());
        return group;
    }

    /** Makes two groups one, and the parts that both have. */
    static void unite(Group left, Group right) {
        Deque<Group> open = new ArrayDeque<>(List.of(left, right));
        while (!open.isEmpty()) {
            Group first = open.remove().root();
            Group second = open.remove().root();
            if (first == second) continue;
            Group big = first.members.size() >= second.members.size() ? first : second;
            Group small = big == first ? second : first;
            small.into = big;
            big.members.addAll(small.members);
            big.types.addAll(small.types);
            big.parameterTypes.addAll(small.parameterTypes);
            big.foreign |= small.foreign;
            big.handedIn |= small.handedIn;
            big.givenAway |= small.givenAway;
            big.returned |= small.returned;
            small.parts.forEach((name, part) -> {
                Group known = big.parts.putIfAbsent(name, part);
                if (known != null) open.addAll(List.of(known, part));
            });
        }
    }

    /** One group for each type of aggregates that can be reached: several of one type become one. */
    static Map<Type, Group> spread(Group start, Type type, boolean constants) {
        Map<Type, Group> found = new LinkedHashMap<>();
        spread(start, type, constants, found);
        return found;
    }

    /** What the aggregates of a group refer to under a name, where anything is known of that. */
    private Stream<Group> known(String name) {
        return Stream.ofNullable(parts.get(name)).map(Group::root);
    }

    /** Calls {@code action} with a group and what can be reached from it, each with the types as which it is reached. */
    private static void walk(Group start, Type type, BiConsumer<Group, Type> action, Map<Type, Set<Group>> seen) {
        Group group = start.root();
        if (!seen.computeIfAbsent(type, none -> identitySet()).add(group)) return;
        action.accept(group, type);
        if (type instanceof ArrayType array && array.element().isAggregate()) {
            group.known(ELEMENTS).forEach(part -> walk(part, array.element(), action, seen));
        } else if (type instanceof StructureType structure) {
            for (StructureType.Component component : structure.components()) {
                if (!component.type().isAggregate()) continue;
                group.known(part(structure, component)).forEach(part -> walk(part, component.type(), action, seen));
            }
            structure.variants().forEach(variant -> walk(group, variant, action, seen));
        }
    }

    private static String part(StructureType structure, StructureType.Component component) {
        return structure.primal() + "." + component.name();
    }

    /**
     * The type of what an aggregate of a type refers to under the name of a part, as far as derivatives go that way; null where there is no such
     * part, or it is declared to be constant.
     */
    static @Nullable Type type(Type container, String part) {
        if (container instanceof ArrayType array) return part.equals(ELEMENTS) ? array.element() : null;
        if (!(container instanceof StructureType structure)) return null;
        for (StructureType.Component component : structure.components()) {
            if (part(structure, component).equals(part)) return component.differentiable() ? component.type() : null;
        }
        return structure.variants().stream()
                .map(variant -> type(variant, part))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is called by a part's name, where anything is known of that; else the group itself. */
    Group partOrSelf(String name) {
        Group part = parts.get(name);
        return part == null ? this : part.root();
    }

    /** The names under which aggregates of this group refer to those of another. */
    List<String> namesOf(Group part) {
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().root() == part)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The arrays that can be reached where derivatives go. */
    static Set<Group> arrays(Group start, Type type) {
        Set<Group> found = identitySet();
        BiConsumer<Group, Type> collect = (group, reached) -> {
            if (reached.isArray() && reached.isDifferentiable()) found.add(group);
        };
        walk(start, type, collect, new LinkedHashMap<>());
        found.removeAll(constants(start, type));
        return found;
    }

    /** What is held by components that are declared to be constant, and that can be reached. */
    static Set<Group> constants(Group start, Type type) {
        Set<Group> found = identitySet();
        BiConsumer<Group, Type> collect = (group, reached) -> {
            if (!(reached instanceof StructureType structure)) return;
            structure.components().stream()
                    .filter(it -> it.type().isAggregate() && it.type().isDifferentiable() && !it.differentiable())
                    .flatMap(it -> group.known(part(structure, it)))
                    .forEach(part -> found.addAll(reachable(part)));
        };
        walk(start, type, collect, new LinkedHashMap<>());
        return found;
    }

    /** The arrays of aggregates that can be reached, each by itself. */
    static Set<Group> nested(Group start, Type type) {
        Set<Group> found = identitySet();
        BiConsumer<Group, Type> collect = (group, reached) -> {
            if (reached.isNested()) found.add(group);
        };
        walk(start, type, collect, new LinkedHashMap<>());
        return found;
    }

    private static void spread(Group group, Type type, boolean constants, Map<Type, Group> found) {
        Group known = found.putIfAbsent(type, group);
        if (known != null) {
            unite(known.root(), group.root());
            return;
        }
        if (type instanceof ArrayType array && array.element().isAggregate()) {
            spread(group.root().elements(array), array.element(), constants, found);
        } else if (type instanceof StructureType structure) {
            for (StructureType.Component component : structure.components()) {
                if (!component.type().isAggregate() || !(constants || component.differentiable())) continue;
                Group part = group.root().part(part(structure, component), component.type());
                spread(part, component.type(), constants, found);
            }
            structure.variants().forEach(variant -> spread(group.root(), variant, constants, found));
        }
    }

    /** A group with all of what its aggregates refer to. */
    static Set<Group> reachable(Group from) {
        Set<Group> found = identitySet();
        Deque<Group> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Group group = open.remove();
            if (found.add(group)) open.addAll(group.parts());
        }
        return found;
    }

    /** Whether arrays can be reached from both groups that may be the same. */
    public static boolean meet(Group a, Group b) {
        Set<Group> others = reachable(b);
        return reachable(a).stream()
                .filter(others::contains)
                .anyMatch(group -> group.types.stream().anyMatch(Type::isArray));
    }

    static Set<Group> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
