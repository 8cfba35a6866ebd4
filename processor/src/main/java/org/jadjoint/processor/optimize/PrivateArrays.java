package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * The arrays that derivative code made for itself, residuals and shadows: accesses to them cannot throw, and what is written into them
 * matters only where it is read. Values that may stand for one array are in one family.
 */
final class PrivateArrays {
    private final IdentityHashMap<Value, Value> parents = new IdentityHashMap<>();
    /** The families with an array that others know. */
    private final Set<Value> known = Collections.newSetFromMap(new IdentityHashMap<>());

    PrivateArrays(Function function) {
        List<Value> others = new ArrayList<>(function.parameterValues());
        function.body().all().forEach(op -> {
            if (op instanceof Op.Block block) unite(block.results(), block.body(), Terminator.Yield.class);
            else if (op instanceof Op.Loop loop) unite(loop);
            else if (op instanceof Op.Bulk bulk && bulk.kind() == Op.BulkKind.GROW) {
                op.results().forEach(result -> unite(bulk.operands().get(0), result));
            } else if (!isPrivate(op)) others.addAll(op.results());
            // What something else refers to may be reached under another name.
            if (op instanceof Op.Store store) others.add(store.value());
            else if (op instanceof Op.NewStructure || op instanceof Op.ArrayLiteral || isNestedBulk(op)) {
                others.addAll(op.operands());
            }
        });
        others.forEach(value -> known.add(family(value)));
    }

    private static boolean isNestedBulk(Op op) {
        return op instanceof Op.Bulk bulk
                && bulk.kind() != Op.BulkKind.GROW
                && bulk.operands().get(0).type().isNested();
    }

    private static boolean isPrivate(Op op) {
        return op instanceof Op.Undefined || (op instanceof Op.NewArray array && array.role() != Op.Role.PRIMAL);
    }

    private void unite(Op.Loop loop) {
        for (int i = 0; i < loop.initials().size(); i++) {
            unite(loop.initials().get(i), loop.parameters().get(i));
        }
        unite(loop.parameters(), loop.body(), Terminator.Continue.class);
        unite(loop.results(), loop.body(), Terminator.Break.class);
    }

    private void unite(List<Value> targets, Region body, Class<? extends Terminator> kind) {
        if (targets.stream().noneMatch(target -> target.type().isArray())) return;
        Leaves leaves = Leaves.of(body);
        for (int i = 0; i < targets.size(); i++) {
            Value target = targets.get(i);
            leaves.column(kind, i).forEach(value -> unite(value, target));
        }
    }

    private void unite(Value a, Value b) {
        if (!a.type().isArray()) return;
        Value first = family(a);
        Value second = family(b);
        if (first != second) parents.put(first, second);
    }

    /** The value that stands for the family of an array. */
    Value family(Value array) {
        Value root = array;
        for (Value parent = parents.get(root); parent != null; parent = parents.get(root)) root = parent;
        Value next = array;
        while (next != root) {
            Value parent = parents.put(next, root);
            next = parent == null ? root : parent;
        }
        return root;
    }

    boolean contains(Value array) {
        return array.type().isArray() && !known.contains(family(array));
    }
}
