package org.jadjoint.processor.transform;

import java.util.List;
import java.util.function.BiConsumer;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Loops over ranges of shadows, as the adjoints of whole-array operations need them. */
final class ArrayLoops {
    private ArrayLoops() {}

    /** {@code for (k = 0; k < length; k++) target[from + k] += source[k]}. */
    static void addRange(Builder out, Value target, Value from, Value source, Value length) {
        Value k = new Value(ScalarType.INT, "k");
        Builder work = new Builder().at(out.source());
        work.accumulate(target, work.add(from, k), work.load(source, k, null));
        Value next = work.add(k, work.constant(1));
        Region step = work.end(new Terminator.Continue(List.of(next)));
        loop(out, k, out.constant(0), length, List.of(), step);
    }

    /** {@code if (target != null) for (k = 0; k < source.length; k++) target[k] += source[k]}. */
    static void addAll(Builder out, Value target, Value source) {
        Builder some = new Builder().at(out.source());
        addRange(some, target, some.constant(0), source, some.length(source));
        Region ofArray = some.end(new Terminator.Yield(List.of()));
        Region ofNull = new Builder().end(new Terminator.Yield(List.of()));
        Value isNull = out.compare(Operator.EQ, target, out.constant(target.type(), null));
        out.block(List.of(), new Builder().end(new Terminator.Branch(isNull, List.of(ofNull, ofArray), out.source())));
    }

    /**
     * {@code copy = array.clone()}, and where there are more than two levels, {@code copy[k] = array[k].clone()} and so on.
     *
     * @param role what the copy is for
     * @param reuse memory for it, as of {@link Op.NewArray}
     * @param lengths those of the array, level by level
     */
    static void copyDown(
            Builder out, Value array, Value copy, Op.Role role, @Nullable Value reuse, List<Value> lengths) {
        out.add(new Op.NewArray(copy, lengths.get(0), role, reuse, out.source()));
        if (lengths.size() == 2) {
            Value zero = out.constant(0);
            out.bulkEffect(Op.BulkKind.ARRAYCOPY, array, zero, copy, zero, lengths.get(0));
            return;
        }
        Value k = new Value(ScalarType.INT, "k");
        Builder work = new Builder().at(out.source());
        Value row = work.load(array, k, null);
        Value below = new Value(row.type(), null);
        copyDown(work, row, below, Op.Role.SHADOW, null, lengths.subList(1, lengths.size()));
        work.store(copy, k, below);
        Region step = work.end(new Terminator.Continue(List.of(work.add(k, work.constant(1)))));
        loop(out, k, out.constant(0), lengths.get(0), List.of(), step);
    }

    /** The sum of {@code array[from..to]}, in ascending order. */
    static Value sumRange(Builder out, Value array, Value from, Value to) {
        Value zero = out.number(((ArrayType) array.type()).element(), 0);
        Value k = new Value(ScalarType.INT, "k");
        Value sum = new Value(zero.type(), "sum");
        Builder work = new Builder().at(out.source());
        Value total = work.add(sum, work.load(array, k, null));
        Value next = work.add(k, work.constant(1));
        Region step = work.end(new Terminator.Continue(List.of(next, total)));
        Value result = new Value(zero.type(), "sum");
        loop(out, k, from, to, List.of(sum, zero, result), step);
        return result;
    }

    /** {@code for (k = 0; k < array.length; k++) work}. */
    static void each(Builder out, Value array, BiConsumer<Value, Builder> content) {
        Value k = new Value(ScalarType.INT, "k");
        Builder work = new Builder().at(out.source());
        content.accept(k, work);
        Region step = work.end(new Terminator.Continue(List.of(work.add(k, work.constant(1)))));
        loop(out, k, out.constant(0), out.length(array), List.of(), step);
    }

    /** A loop of {@code k}; {@code carried} is empty, or one parameter with its initial value and its result. */
    private static void loop(Builder out, Value k, Value from, Value to, List<Value> carried, Region step) {
        boolean carries = !carried.isEmpty();
        List<Value> parameters = carries ? List.of(k, carried.get(0)) : List.of(k);
        List<Value> initials = carries ? List.of(from, carried.get(1)) : List.of(from);
        List<Value> results = carries ? List.of(k.fresh(), carried.get(2)) : List.of(k.fresh());
        Builder head = new Builder().at(out.source());
        Value condition = head.compare(Operator.LT, k, to);
        Region exit = new Region(List.of(), new Terminator.Break(parameters));
        out.loop(
                results,
                initials,
                parameters,
                head.end(new Terminator.Branch(condition, List.of(step, exit), out.source())));
    }
}
