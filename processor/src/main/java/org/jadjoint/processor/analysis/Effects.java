package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** When arrays are written: decides whether an element that was read, or stored, can still be read after the function has run. */
public final class Effects {
    /**
     * A write.
     *
     * @param array what is written; null for what foreign code knows
     * @param whole whether what the array refers to may be written, too
     */
    private record Write(Op op, @Nullable Value array, boolean whole) {}

    private final Structure structure;
    private final Aliases aliases;
    private final boolean outlived;
    private final List<Write> writes = new ArrayList<>();

    private Effects(Function function, Structure structure, Aliases aliases, boolean outlived) {
        this.structure = structure;
        this.aliases = aliases;
        this.outlived = outlived;
        function.body().all().forEach(this::collect);
    }

    /**
     * The effects of a function.
     *
     * @param outlived whether the caller may write arrays between the function's end and the reverse sweep: the ones that it passed, and
     *     the one that it got
     */
    public static Effects of(Function function, Structure structure, Aliases aliases, boolean outlived) {
        return new Effects(function, structure, aliases, outlived);
    }

    /**
     * The arrays that an operation may write, and those that structures among them refer to; a rule's primal and a pullback write none. It may
     * also write arrays that foreign code knows where {@link #writesForeign}.
     */
    public static List<Value> written(Op op) {
        if (op instanceof Op.Store store) return List.of(store.array());
        if (op instanceof Op.Accumulate accumulate) return List.of(accumulate.array());
        if (op instanceof Op.Bulk bulk && bulk.kind().written() >= 0) {
            return List.of(bulk.operands().get(bulk.kind().written()));
        }
        if (op instanceof Op.Call call) return call.isApart() ? List.of() : arrays(call.arguments());
        if (op instanceof Op.Opaque opaque
                && !opaque.code().sink()
                && !opaque.code().pure()) {
            return arrays(opaque.captured());
        }
        return List.of();
    }

    /** Whether an operation may write arrays that it is not given. */
    public static boolean writesForeign(Op op) {
        return (op instanceof Op.Call call && !call.isApart())
                || (op instanceof Op.Opaque opaque && opaque.code().calls());
    }

    private static List<Value> arrays(List<Value> values) {
        return values.stream().filter(value -> value.type().isAggregate()).toList();
    }

    private void collect(Op op) {
        written(op).forEach(array -> writes.add(new Write(op, array, writesForeign(op))));
        if (writesForeign(op)) writes.add(new Write(op, null, true));
    }

    /** Whether any operation may write the array, under whatever name. */
    public boolean isWritten(Value array) {
        return writes.stream().anyMatch(write -> touches(write, array));
    }

    /** Whether anyone may put other rows into an array of arrays, or into its rows where those are such arrays. */
    public boolean isReplacedWithin(Value array) {
        return (outlived && aliases.isShared(array))
                || writes.stream().anyMatch(write -> touches(write, array) || replacesBelow(write, array));
    }

    private boolean replacesBelow(Write write, Value array) {
        Set<Group> within = Group.reachable(aliases.group(array));
        if (write.array == null) return within.stream().anyMatch(Group::isForeign);
        if (write.whole && !Collections.disjoint(within, Group.reachable(aliases.group(write.array)))) return true;
        return write.array.type().isNested() && aliases.mayReach(array, write.array);
    }

    /**
     * Whether the element that {@code access} reads or stores may be another when the reverse sweep runs: some write of the array can run
     * after it, later in the program or in a later iteration of a loop around both, in which the array is still the same one. A list that
     * is read stays as it is: the check sees to that.
     */
    public boolean isOverwrittenAfter(Op access, Value array) {
        if (array.type().isList()) return false;
        if (outlived && aliases.isShared(array)) return true;
        for (Write write : writes) {
            if (!touches(write, array)) continue;
            if (structure.order(write.op) > structure.order(access)) return true;
            Op.@Nullable Loop common = commonLoop(write.op, access);
            if (common == null || isFreshIn(common, array)) continue;
            if (!isElsewhereInLaterIterations(write.op, access, array, common)) return true;
        }
        return false;
    }

    /** Whether an operation may run after another one, with an array that is still the same one. */
    public boolean mayRunAfter(Op later, Op earlier, Value array) {
        if (structure.order(later) > structure.order(earlier)) return true;
        Op.@Nullable Loop common = commonLoop(later, earlier);
        return common != null && !isFreshIn(common, array);
    }

    /** Whether both go to the element of a counter of the only loop in which the array stays the same one. */
    private boolean isElsewhereInLaterIterations(Op write, Op access, Value array, Op.Loop common) {
        Value index = index(write);
        if (index == null || index != index(access)) return false;
        Op.@Nullable Loop outer = structure.place(common).loop();
        return LoopShape.isCounter(index, common, structure) && (outer == null || isFreshIn(outer, array));
    }

    private static @Nullable Value index(Op op) {
        if (op instanceof Op.Load load) return load.index();
        if (op instanceof Op.Store store) return store.index();
        return op instanceof Op.Accumulate accumulate ? accumulate.index() : null;
    }

    private boolean touches(Write write, Value array) {
        if (write.array == null) return aliases.group(array).isForeign();
        return write.whole ? aliases.mayReach(write.array, array) : aliases.mayAlias(write.array, array);
    }

    /** Whether an operation, with what is inside of it, may write into an aggregate or into anything that it refers to. */
    public boolean isWrittenBy(Op op, Value aggregate) {
        return writes.stream().anyMatch(write -> isPart(write.op, op) && reaches(write, aggregate));
    }

    /** Whether anything else may do so after an operation, before the operation is undone. */
    public boolean isWrittenAfter(Op op, Value aggregate) {
        return writes.stream()
                .filter(write -> !isPart(write.op, op) && reaches(write, aggregate))
                .anyMatch(write -> {
                    if (structure.order(write.op) > structure.order(op)) return true;
                    Op.@Nullable Loop common = commonLoop(write.op, op);
                    return common != null && !isWhollyFreshIn(common, aggregate);
                });
    }

    /** Whether the function itself writes into an aggregate or anything that it refers to. */
    public boolean isWrittenWithin(Value aggregate) {
        return writes.stream().anyMatch(write -> reaches(write, aggregate));
    }

    /** Whether the caller may do so between the sweeps. */
    public boolean isOutlived(Value aggregate) {
        return outlived
                && Group.reachable(aliases.group(aggregate)).stream()
                        .anyMatch(group -> group.isShared() || group.returned);
    }

    private boolean isPart(Op inner, Op op) {
        return inner == op
                || op.regions().stream()
                        .anyMatch(region -> structure.place(inner).isInside(structure.place(region)));
    }

    private boolean reaches(Write write, Value aggregate) {
        Set<Group> within = Group.reachable(aliases.group(aggregate));
        // What runs again writes into nothing but what it is given.
        if (write.array == null)
            return !Repetition.runsAgain(write.op) && within.stream().anyMatch(Group::isForeign);
        if (isLeftAlone(write)) return false;
        if (aliases.mayReach(aggregate, write.array)) return true;
        if (!write.whole) return false;
        return aliases.mayReach(write.array, aggregate)
                || !Collections.disjoint(within, Group.reachable(aliases.group(write.array)));
    }

    /** Whether a call is known to write into none of the arguments that are the aggregate. */
    private static boolean isLeftAlone(Write write) {
        if (!(write.op instanceof Op.Call call)) return false;
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i) == write.array
                    && !call.conduct().unwritten().contains(i)) return false;
        }
        return true;
    }

    private Op.@Nullable Loop commonLoop(Op a, Op b) {
        List<Op.Loop> around = structure.loops(structure.place(b));
        for (Op.Loop loop : structure.loops(structure.place(a))) {
            if (around.stream().anyMatch(other -> other == loop)) return loop;
        }
        return null;
    }

    /** Whether every iteration of the loop has aggregates of its own wherever this one, or what it refers to, may be reached. */
    public boolean isWhollyFreshIn(Op.Loop loop, Value aggregate) {
        return Group.reachable(aliases.group(aggregate)).stream()
                .allMatch(group -> isFreshIn(loop, group, new HashSet<>()));
    }

    /** Whether every iteration of the loop has arrays of its own in the group: all are created inside and none is carried over. */
    public boolean isFreshIn(Op.Loop loop, Value array) {
        return isFreshIn(loop, aliases.group(array), new HashSet<>());
    }

    private boolean isFreshIn(Op.Loop loop, Group group, Set<Group> seen) {
        if (!seen.add(group)) return true;
        if (group.isShared()) return false;
        for (Value member : group.members()) {
            if (!structure.isInside(member, loop) || loop.parameters().contains(member)) return false;
        }
        return group.containers().stream().allMatch(container -> isFreshIn(loop, container, seen));
    }
}
