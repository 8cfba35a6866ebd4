package org.jadjoint.processor.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Conduct;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/**
 * Which arrays and structures may be one and the same. Values between which references flow form a group (Steensgaard, "Points-to
 * analysis in almost linear time", POPL 1996); what an aggregate refers to, the rows of an array, the components of a structure, are
 * groups of their own, its parts. Groups may still be the same array where both can come from outside: parameters of one type, unless
 * the caller rules that out, and arrays that foreign code handed in.
 */
public final class Aliases {
    /** The part of a function that is what its calls return. */
    private static final String RETURNED = "()";

    private final IdentityHashMap<Value, Group> memory = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Group> derivatives = new IdentityHashMap<>();
    private final boolean parametersMayAlias;
    private final List<Value> returned = new ArrayList<>();
    private final List<Value> parameters;
    private final Set<Integer> replacedForCaller;

    private Aliases(Function function, boolean parametersMayAlias) {
        this.parametersMayAlias = parametersMayAlias;
        this.parameters = function.parameterValues();
        for (Value parameter : function.parameterValues()) {
            if (!parameter.type().isAggregate()) continue;
            raw(parameter).parameterTypes.add(parameter.type());
            root(derivatives, parameter).parameterTypes.add(parameter.type());
        }
        function.body().all().forEach(this::flow);
        leaves(
                function.body(),
                values -> values.stream()
                        .filter(value -> value.type().isAggregate())
                        .forEach(this::giveBack));
        settle(memory);
        replacedForCaller = replacedForCaller(function);
        // What is put into one parameter may come out of another, and a number of a structure is known by its group
        // alone. Which parameters are the same the caller knows by itself.
        if (parametersMayAlias && function.body().all().anyMatch(this::isReplacedForCaller)) {
            uniteArrays(memory, function.parameters(), parameter -> true);
            uniteArrays(derivatives, function.parameters(), Function.Parameter::differentiable);
            settle(memory);
        }
        settle(derivatives);
    }

    /** Unites the arrays of aggregates that parameters are or refer to and that may be the same. */
    private void uniteArrays(
            IdentityHashMap<Value, Group> groups,
            List<Function.Parameter> parameters,
            Predicate<Function.Parameter> which) {
        List<Map.Entry<Type, Group>> arrays = parameters.stream()
                .filter(parameter -> parameter.value().type().isAggregate() && which.test(parameter))
                .map(Function.Parameter::value)
                .flatMap(value -> Group.spread(root(groups, value), value.type(), groups == memory).entrySet().stream())
                .filter(each -> each.getKey().isNested())
                .toList();
        for (Map.Entry<Type, Group> one : arrays) {
            for (Map.Entry<Type, Group> other : arrays) {
                if (one.getKey().meets(other.getKey()))
                    Group.unite(one.getValue().root(), other.getValue().root());
            }
        }
    }

    /** What one return gives and what another gives meet in the caller. */
    private void giveBack(Value aggregate) {
        returned.add(aggregate);
        join(returned.get(0), aggregate);
        raw(aggregate).returned = true;
    }

    /** Once all flows are known: what an aggregate refers to is known to whom the aggregate is known. */
    private static void settle(IdentityHashMap<Value, Group> groups) {
        Deque<Group> open = new ArrayDeque<>();
        Set<Group> seen = Group.identitySet();
        for (Group group : groups.values()) {
            if (seen.add(group.root())) open.add(group.root());
        }
        while (!open.isEmpty()) {
            Group group = open.remove();
            for (Group part : group.parts()) {
                if (part.containers().stream().noneMatch(known -> known == group))
                    part.containers().add(group);
                if (part.isToldBy(group) || seen.add(part)) open.add(part);
            }
        }
    }

    /**
     * The groups of a function's aggregates.
     *
     * @param parametersMayAlias whether the function may be called with one array in two places; the public entries rule that out for
     *     arrays that are written, the callee interface does not
     */
    public static Aliases of(Function function, boolean parametersMayAlias) {
        return new Aliases(function, parametersMayAlias);
    }

    /** What may be the same aggregate. */
    public Group group(Value aggregate) {
        return raw(aggregate);
    }

    /**
     * What shares its derivatives with an aggregate: part of its group. A reference that is declared to be constant is the same array, but
     * derivatives pass neither into it nor out of it: a {@code @NoDerivative} variable, an argument for such a parameter.
     */
    public Group derivatives(Value aggregate) {
        return root(derivatives, aggregate);
    }

    /** What stands for a number that structures hold; what is passive in them has no part in their derivatives. */
    Group number(Value structure, String component) {
        boolean differentiable =
                ((StructureType) structure.type()).component(component).differentiable();
        Group group = differentiable ? derivatives(structure) : group(structure);
        return group.part(name(structure, component));
    }

    /** Whether a write to one may be seen by a read of the other. */
    public boolean mayAlias(Value a, Value b) {
        Group left = group(a);
        Group right = group(b);
        if (left == right) return true;
        if (!a.type().meets(b.type())) return false;
        if ((left.foreign && right.isShared()) || (right.foreign && left.isShared())) return true;
        return parametersMayAlias && left.isGivenAs(a.type()) && right.isGivenAs(b.type());
    }

    /** Whether who is given one aggregate may come from there to the other. */
    public boolean mayReach(Value from, Value aggregate) {
        if (mayAlias(from, aggregate) || reaches(group(from), group(aggregate))) return true;
        if (group(from).parts().isEmpty() && !from.type().isNested() && !(from.type() instanceof StructureType))
            return false;
        Group start = group(from);
        Group end = group(aggregate);
        boolean outside = start.isShared() && end.isShared();
        return outside && (parametersMayAlias || start.foreign || end.foreign);
    }

    /** Whether a group is another, or of what the aggregates of that refer to, however deep. */
    public static boolean reaches(Group from, Group to) {
        return Group.reachable(from).contains(to);
    }

    /** What an aggregate is or refers to under other names, whose derivatives are not with those of the aggregate. */
    public List<Value> hidden(Value aggregate) {
        Set<Group> own = Group.reachable(derivatives(aggregate));
        Set<Group> constants = Group.constants(group(aggregate), aggregate.type());
        return Group.reachable(group(aggregate)).stream()
                .filter(group -> group.types().stream().anyMatch(Type::holdsArrays))
                .flatMap(group -> names(group).stream()
                        .filter(name -> constants.contains(group) || !own.contains(name.derivatives()))
                        .map(Name::value))
                .toList();
    }

    /**
     * A value by which the aggregates of a group are known, itself or as what it refers to.
     *
     * @param type the type as which they are
     * @param derivatives what shares their derivatives under that name, as far as is known
     */
    record Name(Value value, Type type, Group derivatives) {}

    /** The values by which the aggregates of a group are known as ones with derivatives. */
    private List<Name> names(Group group) {
        List<Name> names = new ArrayList<>();
        addNames(group, names, Group.identitySet());
        return names;
    }

    private void addNames(Group group, List<Name> names, Set<Group> inside) {
        if (!inside.add(group)) return;
        for (Value member : group.members()) {
            if (member.type().isAggregate()) names.add(new Name(member, member.type(), derivatives(member)));
        }
        for (Group container :
                group.containers().stream().map(Group::root).distinct().toList()) {
            List<Name> outer = new ArrayList<>();
            addNames(container, outer, inside);
            for (String part : container.namesOf(group)) {
                for (Name name : outer) {
                    Type type = Group.type(name.type(), part);
                    if (type != null)
                        names.add(
                                new Name(name.value(), type, name.derivatives().partOrSelf(part)));
                }
            }
        }
        inside.remove(group);
    }

    /** Whether code without derivatives may keep an array that an aggregate is or refers to where derivatives go. */
    public boolean isHandedIn(Value aggregate) {
        Type type = aggregate.type();
        boolean itself = group(aggregate).isHandedIn() && type.isDifferentiable() && type.holdsArrays();
        return itself || Group.arrays(group(aggregate), type).stream().anyMatch(Group::isHandedIn);
    }

    private Group raw(Value value) {
        return root(memory, value);
    }

    private static Group root(IdentityHashMap<Value, Group> groups, Value value) {
        Group group = groups.get(value);
        if (group == null) {
            group = Group.of(value);
            groups.put(value, group);
        }
        return group.root();
    }

    private void join(Value a, Value b) {
        if (!a.type().isAggregate() || !b.type().isAggregate()) return;
        Group.unite(raw(a), raw(b));
        Group.unite(root(derivatives, a), root(derivatives, b));
    }

    /** The same aggregate, of which one reference is declared to be constant. */
    private void joinConstant(Value a, Value b) {
        if (a.type().isAggregate() && b.type().isAggregate()) Group.unite(raw(a), raw(b));
    }

    /** What an aggregate refers to under a name. */
    private void link(Value aggregate, String part, Value value) {
        if (!value.type().isAggregate()) return;
        Group.unite(raw(aggregate).part(part), raw(value));
        Group.unite(root(derivatives, aggregate).part(part), root(derivatives, value));
    }

    // Two variants of a sealed interface are one group, and their components may have one name.
    private static String name(Value structure, String component) {
        return ((StructureType) structure.type()).primal() + "." + component;
    }

    private void flow(Op op) {
        if (op instanceof Op.Block block) {
            leaves(block.body(), values -> joinAll(block.results(), values));
        } else if (op instanceof Op.Loop loop) {
            joinAll(loop.parameters(), loop.initials());
            joinAll(loop.parameters(), loop.results());
            leaves(loop.body(), values -> joinAll(loop.parameters(), values));
        } else if (op instanceof Op.Apply apply) {
            boolean constant = apply.primitive() == Primitive.Operator.STOP;
            for (Value argument : apply.arguments()) {
                if (constant) joinConstant(apply.result(), argument);
                else join(apply.result(), argument);
            }
        } else if (op instanceof Op.Load load) {
            link(load.array(), Group.ELEMENTS, load.result());
        } else if (op instanceof Op.Store store) {
            link(store.array(), Group.ELEMENTS, store.value());
        } else if (op instanceof Op.NewArray array) {
            if (array.reuse() != null) join(array.result(), array.reuse());
        } else if (op instanceof Op.ArrayLiteral literal) {
            literal.elements().forEach(element -> link(literal.result(), Group.ELEMENTS, element));
        } else if (op instanceof Op.Component component) {
            flow(component);
        } else if (op instanceof Op.NewStructure structure) {
            flow(structure);
        } else if (op instanceof Op.Bulk bulk) {
            flow(bulk);
        } else if (op instanceof Op.Call call) {
            flow(call);
        } else if (op instanceof Op.Opaque opaque) {
            flow(opaque);
        }
    }

    private void flow(Op.Component op) {
        hold(op.structure(), ((StructureType) op.structure().type()).component(op.name()), op.result());
    }

    private void flow(Op.NewStructure op) {
        List<StructureType.Component> components =
                Op.NewStructure.parts((StructureType) op.result().type());
        for (int i = 0; i < components.size(); i++)
            hold(op.result(), components.get(i), op.parts().get(i));
    }

    private void hold(Value structure, StructureType.Component component, Value part) {
        String name = name(structure, component.name());
        if (!part.type().isAggregate()) number(structure, component.name());
        else if (component.differentiable()) link(structure, name, part);
        else Group.unite(raw(structure).part(name), raw(part));
    }

    private void flow(Op.Bulk op) {
        Value first = op.operands().get(0);
        if (op.result() != null) {
            if (op.kind() == Op.BulkKind.GROW) join(op.result(), first);
            else if (first.type().isNested()) shareElements(op.result(), first);
        } else if (op.kind() == Op.BulkKind.ARRAYCOPY) {
            if (first.type().isNested()) shareElements(op.operands().get(2), first);
        } else {
            link(first, Group.ELEMENTS, op.operands().get(op.operands().size() - 1));
        }
    }

    /** Two arrays of which one has elements of the other. */
    private void shareElements(Value a, Value b) {
        Group.unite(raw(a).elements(a.type()), raw(b).elements(b.type()));
        Group.unite(
                root(derivatives, a).elements(a.type()), root(derivatives, b).elements(b.type()));
    }

    /** Whether the aggregate may be reached by the caller, before or after the function runs. */
    boolean isShared(Value aggregate) {
        return group(aggregate).isShared() || group(aggregate).returned;
    }

    /** Whose the aggregates are that the function returns. */
    Conduct.Returns returns() {
        List<Group> known = returned.stream()
                .flatMap(value -> Group.reachable(group(value)).stream())
                .filter(Group::isShared)
                .toList();
        if (known.isEmpty()) return Conduct.Returns.OWN;
        return known.stream().anyMatch(Group::isKeptOutside) ? Conduct.Returns.FOREIGN : Conduct.Returns.GIVEN;
    }

    /** Whether the aggregate may be reached through what is returned or what the caller has, or foreign code may know it. */
    public boolean leaves(Value aggregate) {
        return leaves(group(aggregate));
    }

    /** The same for the aggregate or any to which it refers. */
    public boolean leavesInPart(Value aggregate) {
        return Group.reachable(group(aggregate)).stream().anyMatch(Aliases::leaves);
    }

    private static boolean leaves(Group group) {
        return group.isForeign()
                || group.returned
                || group.containers().stream().map(Group::root).anyMatch(Group::isGiven);
    }

    /**
     * A callee may return any of its arguments or what they refer to, or an array that others know too. What it takes as constant it does
     * not return with a derivative: the check of the callee sees to that. What has a derivative rule returns a new array, and so do a pullback
     * and who is known to.
     */
    private void flow(Op.Call call) {
        if (!call.conduct().replaces().isEmpty()) mix(call);
        show(call);
        for (Value result : call.results()) {
            if (!result.type().isAggregate()) continue;
            // It may have one array in several places.
            share(memory, true, result, result);
            share(derivatives, false, result, result);
            if (call.isApart() || call.conduct().returns() == Conduct.Returns.OWN) continue;
            raw(result).foreign = true;
            if (call.callee().isFunction()) link(call.arguments().get(0), RETURNED, result);
            raw(result).handedIn |= call.conduct().returns() == Conduct.Returns.FOREIGN;
            for (int i = 0; i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                if (!argument.type().isAggregate()) continue;
                share(memory, true, result, argument);
                if (!isConstant(call, i)) share(derivatives, false, result, argument);
            }
        }
    }

    /**
     * What code without derivatives may know of what a callee is given. Of a callee of which only the declaration is known its own check sees
     * to what carries derivatives.
     */
    private void show(Op.Call call) {
        if (call.isApart()) return;
        boolean declared = call.conduct() == Conduct.DECLARED;
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (!argument.type().isAggregate()) continue;
            boolean passive = !argument.type().isDifferentiable() || isConstant(call, i);
            boolean shown = call.conduct().shown().contains(i);
            raw(argument).foreign |= shown || (declared && passive);
            raw(argument).givenAway |= shown;
        }
    }

    /** The numbers of the parameters that code without derivatives may know in the end, or that refer to what it knows. */
    Set<Integer> shown() {
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            Value parameter = parameters.get(i);
            if (!parameter.type().isAggregate()) continue;
            if (Group.reachable(group(parameter)).stream().anyMatch(Group::isKeptOutside)) shown.add(i);
        }
        return shown;
    }

    /**
     * What a callee is given may be an element of an array into which it puts others, too, when it is done, or what such an element refers
     * to; but no constants: its own check sees to that.
     */
    private void mix(Op.Call call) {
        List<Value> given = new ArrayList<>();
        List<Value> replaced = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (!argument.type().isAggregate() || isConstant(call, i)) continue;
            given.add(argument);
            if (call.conduct().replaces().contains(i)) replaced.add(argument);
        }
        mix(memory, true, given, replaced);
        mix(derivatives, false, given, replaced);
    }

    private static void mix(
            IdentityHashMap<Value, Group> groups, boolean constants, List<Value> given, List<Value> replaced) {
        List<Map<Type, Group>> reached = spread(groups, constants, given);
        Set<Type> put = new HashSet<>();
        spread(groups, constants, replaced)
                .forEach(found -> found.forEach((type, group) -> {
                    if (!(type instanceof ArrayType array) || !array.isNested()) return;
                    Group elements = group.root().elements(array);
                    put.addAll(
                            Group.spread(elements, array.element(), constants).keySet());
                }));
        for (Type type : put) {
            List<Group> same = reached.stream()
                    .flatMap(found -> found.entrySet().stream())
                    .filter(each -> each.getKey().meets(type))
                    .map(Map.Entry::getValue)
                    .toList();
            same.forEach(group -> Group.unite(same.get(0).root(), group.root()));
        }
    }

    private static List<Map<Type, Group>> spread(
            IdentityHashMap<Value, Group> groups, boolean constants, List<Value> aggregates) {
        return aggregates.stream()
                .map(aggregate -> Group.spread(root(groups, aggregate), aggregate.type(), constants))
                .toList();
    }

    /** Whether an operation may put other elements into an array of aggregates that the caller of the function has. */
    public boolean isReplacedForCaller(Op op) {
        return Effects.written(op).stream().anyMatch(array -> isReplacedForCaller(op, array));
    }

    /** Whether an operation may do so to an array that it writes, or to one to which that refers. */
    public boolean isReplacedForCaller(Op op, Value written) {
        if (op instanceof Op.Opaque) return false;
        return replaced(op, written).stream().anyMatch(Group::isGiven);
    }

    /** The arrays of aggregates into which an operation may put other elements, of those that it writes. */
    private List<Group> replaced(Op op, Value written) {
        if (!(op instanceof Op.Call call)) return written.type().isNested() ? List.of(group(written)) : List.of();
        boolean replaces = call.conduct().replaces().stream()
                .anyMatch(i -> call.arguments().get(i).equals(written));
        return replaces ? nestedWithin(written) : List.of();
    }

    /** The numbers of the parameters that are or refer to arrays of aggregates which the function may put other elements into. */
    Set<Integer> replacedForCaller() {
        return replacedForCaller;
    }

    private Set<Integer> replacedForCaller(Function function) {
        Set<Group> replaced = new HashSet<>();
        function.body()
                .all()
                .filter(op -> !(op instanceof Op.Opaque))
                .forEach(op -> Effects.written(op).forEach(written -> replaced.addAll(replaced(op, written))));
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Value parameter = function.parameters().get(i).value();
            if (parameter.type().isAggregate() && !Collections.disjoint(nestedWithin(parameter), replaced))
                numbers.add(i);
        }
        return numbers;
    }

    /** Whether an operation gives aggregates that code without derivatives may keep. */
    public boolean isHandedIn(Op op) {
        return op instanceof Op.Opaque
                || (op instanceof Op.Call call && call.conduct().returns() == Conduct.Returns.FOREIGN);
    }

    /** The arrays of aggregates that can be reached from an aggregate, itself included. */
    private List<Group> nestedWithin(Value aggregate) {
        return List.copyOf(Group.nested(group(aggregate), aggregate.type()));
    }

    /**
     * Unites what two aggregates have that may be the same, themselves or what they refer to.
     *
     * @param constants whether components without derivatives count
     */
    private static void share(IdentityHashMap<Value, Group> groups, boolean constants, Value a, Value b) {
        Map<Type, Group> left = Group.spread(root(groups, a), a.type(), constants);
        Map<Type, Group> right = Group.spread(root(groups, b), b.type(), constants);
        left.forEach((type, group) -> right.forEach((other, same) -> {
            if (type.meets(other)) Group.unite(group.root(), same.root());
        }));
    }

    /** Whether the callee takes a floating-point argument as constant. */
    static boolean isConstant(Op.Call call, int argument) {
        if (call.form() != Op.Form.PRIMAL) return false;
        Callee.Parameter parameter = call.callee().parameters().get(argument);
        return !parameter.differentiable() && parameter.type().isDifferentiable();
    }

    /** Whether an argument may flow into what comes out of the callee. */
    static boolean isPassedOn(Op.Call call, int argument) {
        boolean looked =
                call.form() == Op.Form.PRIMAL && call.conduct().lookedAt().contains(argument);
        return !looked && !isConstant(call, argument);
    }

    /** Opaque code may keep what it is given, unless it only looks, and may return what it kept. */
    private void flow(Op.Opaque opaque) {
        for (Value result : opaque.results()) {
            if (!result.type().isAggregate()) continue;
            raw(result).foreign = true;
            raw(result).handedIn = true;
        }
        if (opaque.code().sink()) return;
        for (Value captured : opaque.captured()) {
            if (!captured.type().isAggregate()) continue;
            raw(captured).foreign = true;
            raw(captured).givenAway = true;
            opaque.results().stream()
                    .filter(result -> result.type().isAggregate())
                    .forEach(result -> share(memory, true, result, captured));
        }
    }

    private void joinAll(List<Value> targets, List<Value> sources) {
        for (int i = 0; i < targets.size(); i++) join(targets.get(i), sources.get(i));
    }

    private static void leaves(Region region, java.util.function.Consumer<List<Value>> leaf) {
        if (region.end() instanceof Terminator.Branch branch) {
            branch.regions().forEach(inner -> leaves(inner, leaf));
        } else if (!(region.end() instanceof Terminator.Throw)) {
            leaf.accept(region.end().operands());
        }
    }
}
