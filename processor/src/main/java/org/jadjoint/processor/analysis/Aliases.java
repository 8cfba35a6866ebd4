package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays may be one and the same. Values between which references flow form a group (Steensgaard, "Points-to analysis in almost
 * linear time", POPL 1996); an array of arrays and its rows are one group. Groups may still be the same array where both can come from
 * outside: parameters of one type, unless the caller rules that out, and arrays that foreign code handed in.
 */
public final class Aliases {
    /** What flows together. */
    public static final class Group {
        private final List<Value> members = new ArrayList<>();
        private final Set<Type> parameterTypes = new HashSet<>();
        private final List<Op> allocations = new ArrayList<>();
        private boolean foreign;
        private @Nullable Group into;

        private Group root() {
            Group group = this;
            while (group.into != null) group = group.into;
            return group;
        }

        /** Every value of the group. */
        public List<Value> members() {
            return members;
        }

        /** The operations that create arrays of the group. */
        public List<Op> allocations() {
            return allocations;
        }

        /** Whether an array of the group may be known outside of the function: a parameter, or handed in or out by foreign code. */
        public boolean isShared() {
            return foreign || !parameterTypes.isEmpty();
        }

        /** Whether foreign code handed in or was given an array of the group. */
        public boolean isForeign() {
            return foreign;
        }
    }

    private final IdentityHashMap<Value, Group> memory = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Group> derivatives = new IdentityHashMap<>();
    private final boolean parametersMayAlias;
    private final List<Value> returned = new ArrayList<>();

    private Aliases(Function function, boolean parametersMayAlias) {
        this.parametersMayAlias = parametersMayAlias;
        for (Value parameter : function.parameterValues()) {
            if (!parameter.type().isArray()) continue;
            raw(parameter).parameterTypes.add(parameter.type());
            root(derivatives, parameter).parameterTypes.add(parameter.type());
        }
        Op.all(function.body()).forEach(this::flow);
        leaves(
                function.body(),
                values ->
                        values.stream().filter(value -> value.type().isArray()).forEach(this::giveBack));
    }

    /** What one return gives and what another gives meet in the caller. */
    private void giveBack(Value array) {
        returned.add(array);
        join(returned.get(0), array);
    }

    /**
     * The groups of a function's arrays.
     *
     * @param parametersMayAlias whether the function may be called with one array in two places; the public entries rule that out for
     *     arrays that are written, the callee interface does not
     */
    public static Aliases of(Function function, boolean parametersMayAlias) {
        return new Aliases(function, parametersMayAlias);
    }

    /** What may be the same array. */
    public Group group(Value array) {
        return raw(array);
    }

    /**
     * What shares its derivatives with an array: part of its group. A reference that is declared to be constant is the same array, but
     * derivatives pass neither into it nor out of it: a {@code @NoDerivative} variable, an argument for such a parameter.
     */
    public Group derivatives(Value array) {
        return root(derivatives, array);
    }

    /** Whether a write to one may be seen by a read of the other. */
    public boolean mayAlias(Value a, Value b) {
        Group left = group(a);
        Group right = group(b);
        if (left == right) return true;
        if (!a.type().equals(b.type())) return false;
        if ((left.foreign && right.isShared()) || (right.foreign && left.isShared())) return true;
        return parametersMayAlias && left.parameterTypes.contains(a.type()) && right.parameterTypes.contains(a.type());
    }

    private Group raw(Value value) {
        return root(memory, value);
    }

    private static Group root(IdentityHashMap<Value, Group> groups, Value value) {
        Group group = groups.get(value);
        if (group == null) {
            group = new Group();
            group.members.add(value);
            groups.put(value, group);
        }
        return group.root();
    }

    private void join(Value a, Value b) {
        if (!a.type().isArray() || !b.type().isArray()) return;
        unite(raw(a), raw(b));
        unite(root(derivatives, a), root(derivatives, b));
    }

    /** The same array, of which one reference is declared to be constant. */
    private void joinConstant(Value a, Value b) {
        if (a.type().isArray() && b.type().isArray()) unite(raw(a), raw(b));
    }

    private static void unite(Group left, Group right) {
        if (left == right) return;
        Group big = left.members.size() >= right.members.size() ? left : right;
        Group small = big == left ? right : left;
        small.into = big;
        big.members.addAll(small.members);
        big.parameterTypes.addAll(small.parameterTypes);
        big.allocations.addAll(small.allocations);
        big.foreign |= small.foreign;
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
            join(load.result(), load.array());
        } else if (op instanceof Op.Store store) {
            join(store.array(), store.value());
        } else if (op instanceof Op.NewArray array) {
            if (array.reuse() != null) join(array.result(), array.reuse());
            raw(array.result()).allocations.add(op);
        } else if (op instanceof Op.ArrayLiteral literal) {
            literal.elements().forEach(element -> join(literal.result(), element));
            raw(literal.result()).allocations.add(op);
        } else if (op instanceof Op.Bulk bulk && bulk.result() != null) {
            if (bulk.kind() == Op.BulkKind.GROW || isNested(bulk.result()))
                join(bulk.result(), bulk.operands().get(0));
            raw(bulk.result()).allocations.add(op);
        } else if (op instanceof Op.Call call) {
            flow(call);
        } else if (op instanceof Op.Opaque opaque) {
            flow(opaque);
        }
    }

    /** Whether the array may be reached by the caller, before or after the function runs. */
    boolean isShared(Value array) {
        return group(array).isShared() || returned.stream().anyMatch(value -> group(value) == group(array));
    }

    /** Whether the array, or one of its rows, may be returned, or foreign code may know it. */
    public boolean leaves(Value array) {
        Group group = group(array);
        return group.isForeign() || returned.stream().anyMatch(value -> group(value) == group);
    }

    private static boolean isNested(Value value) {
        return value.type() instanceof org.jadjoint.processor.ir.ArrayType array
                && array.element().isArray();
    }

    /**
     * A callee may return any of its arguments, or an array that others know too. What it takes as constant it does not return with a
     * derivative: the check of the callee sees to that. What has a derivative rule returns a new array.
     */
    private void flow(Op.Call call) {
        for (Value result : call.results()) {
            if (!result.type().isArray()) continue;
            if (call.callee().rule() != null) {
                raw(result).allocations.add(call);
                continue;
            }
            raw(result).foreign = true;
            for (int i = 0; i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                if (!argument.type().equals(result.type())) continue;
                if (isConstant(call, i)) joinConstant(result, argument);
                else join(result, argument);
            }
        }
    }

    /** Whether the callee takes a floating-point argument as constant. */
    static boolean isConstant(Op.Call call, int argument) {
        if (call.form() != Op.Form.PRIMAL) return false;
        Callee.Parameter parameter = call.callee().parameters().get(argument);
        return !parameter.differentiable() && parameter.type().isDifferentiable();
    }

    /** Opaque code may keep what it is given, unless it only looks, and may return what it kept. */
    private void flow(Op.Opaque opaque) {
        for (Value result : opaque.results()) {
            if (result.type().isArray()) raw(result).foreign = true;
        }
        if (opaque.code().sink()) return;
        for (Value captured : opaque.captured()) {
            if (captured.type().isArray()) raw(captured).foreign = true;
            opaque.results().stream()
                    .filter(result -> result.type().equals(captured.type()))
                    .forEach(result -> joinConstant(result, captured));
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
