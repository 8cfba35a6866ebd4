package org.jadjoint.processor.optimize;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Whether two regions do the same, operation by operation, whatever their values are called and wherever they come from. */
final class Likeness {
    /** What stands in the first region for a value that the second defines. */
    private final IdentityHashMap<Value, Value> partners = new IdentityHashMap<>();

    private Likeness() {}

    /** Whether running the one is running the other; regions that leave a loop or throw are like none. */
    static boolean between(Region first, Region second) {
        return new Likeness().isAlike(first, second);
    }

    private boolean isAlike(Region first, Region second) {
        if (first.ops().size() != second.ops().size()) return false;
        for (int i = 0; i < first.ops().size(); i++) {
            if (!isAlike(first.ops().get(i), second.ops().get(i))) return false;
        }
        return isAlike(first.end(), second.end());
    }

    private boolean isAlike(Terminator first, Terminator second) {
        if (first instanceof Terminator.Break || first instanceof Terminator.Throw) return false;
        return first.getClass() == second.getClass()
                && readAlike(first.operands(), second.operands())
                && areAlike(first.regions(), second.regions());
    }

    private boolean isAlike(Op first, Op second) {
        if (first.getClass() != second.getClass()
                || !Arrays.asList(kind(first)).equals(Arrays.asList(kind(second)))
                || !readAlike(first.operands(), second.operands())
                || !pair(variables(first), variables(second))
                || !areAlike(first.regions(), second.regions())) return false;
        return pair(first.results(), second.results());
    }

    /** What an operation does, beside its operands and regions. */
    private static Object[] kind(Op op) {
        if (op instanceof Op.Constant constant) return new Object[] {constant.value(), constant.symbol()};
        if (op instanceof Op.Apply apply) return new Object[] {apply.primitive()};
        if (op instanceof Op.NewArray array) return new Object[] {array.role(), array.reuse() == null};
        if (op instanceof Op.Bulk bulk) return new Object[] {bulk.kind()};
        if (op instanceof Op.Call call) return new Object[] {call.callee(), call.form()};
        if (op instanceof Op.Opaque opaque) return new Object[] {opaque.code()};
        return new Object[0];
    }

    private static List<Value> variables(Op op) {
        return op instanceof Op.Loop loop ? loop.parameters() : List.of();
    }

    private boolean areAlike(List<Region> first, List<Region> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            if (!isAlike(first.get(i), second.get(i))) return false;
        }
        return true;
    }

    private boolean readAlike(List<Value> first, List<Value> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            Value value = second.get(i);
            if (first.get(i) != partners.getOrDefault(value, value)) return false;
        }
        return true;
    }

    private boolean pair(List<Value> first, List<Value> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            if (!Objects.equals(first.get(i).type(), second.get(i).type())) return false;
            partners.put(second.get(i), first.get(i));
        }
        return true;
    }
}
