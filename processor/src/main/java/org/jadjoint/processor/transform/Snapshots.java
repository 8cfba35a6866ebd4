package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Copies of aggregates with all arrays to which they refer, for what runs again in the reverse sweep. What holds no array stays what it is, and
 * null stays null.
 */
final class Snapshots {
    private Snapshots() {}

    /**
     * Defines a copy.
     *
     * @param written whether the copy is to be written: then the rows of an array that are one array are one in the copy. That they are is looked
     *     for among all rows before
     * @param reuse memory for an array of numbers, as of {@link Op.NewArray}
     */
    static void define(Value copy, Value aggregate, boolean written, @Nullable Value reuse, Builder out) {
        if (RuleAdjoint.isFloating(aggregate.type())) {
            Copies.define(copy, aggregate, reuse, out);
            return;
        }
        Value isNull = out.compare(Operator.EQ, aggregate, out.constant(aggregate.type(), null));
        Copies.unlessNull(copy, isNull, out, made -> of(aggregate, copy.name(), written, made));
    }

    private static Value of(Value aggregate, @Nullable String name, boolean written, Builder out) {
        if (aggregate.type() instanceof StructureType) return ofStructure(aggregate, name, written, out);
        boolean deep = ((ArrayType) aggregate.type()).element().holdsArrays();
        if (!deep) return out.bulk(Op.BulkKind.CLONE, name, aggregate);
        return written ? ofSharedRows(aggregate, name, out) : ofRows(aggregate, name, out);
    }

    // new P(p.x(), copy of p.w())
    private static Value ofStructure(Value structure, @Nullable String name, boolean written, Builder out) {
        List<Value> parts = new ArrayList<>();
        for (StructureType.Component component : ((StructureType) structure.type()).components()) {
            parts.add(copied(out.component(structure, component.name(), null), written, out));
        }
        Value copy = new Value(structure.type(), name);
        out.add(new Op.NewStructure(copy, parts, out.source()));
        return copy;
    }

    private static Value copied(Value value, boolean written, Builder out) {
        if (!value.type().holdsArrays()) return value;
        Value copy = new Value(value.type(), null);
        define(copy, value, written, null, out);
        return copy;
    }

    // copy = rows.clone(); for (k) copy[k] = copy of rows[k]
    private static Value ofRows(Value rows, @Nullable String name, Builder out) {
        Value copy = out.bulk(Op.BulkKind.CLONE, name, rows);
        ArrayLoops.each(out, rows, (k, work) -> work.store(copy, k, copied(work.load(rows, k, null), false, work)));
        return copy;
    }

    // copy = rows.clone(); for (k) { j = 0; while (rows[j] != rows[k]) j++; copy[k] = j < k ? copy[j] : copy of rows[k]
    // }
    private static Value ofSharedRows(Value rows, @Nullable String name, Builder out) {
        Value copy = out.bulk(Op.BulkKind.CLONE, name, rows);
        ArrayLoops.each(out, rows, (k, work) -> {
            Value row = work.load(rows, k, null);
            Value first = first(rows, row, work);
            Value known = work.compare(Operator.LT, first, k);
            Value chosen = new Value(row.type(), null);
            Builder again = new Builder().at(out.source());
            Region ofKnown = again.end(new Terminator.Yield(List.of(again.load(copy, first, null))));
            Builder made = new Builder().at(out.source());
            Region ofNew = made.end(new Terminator.Yield(List.of(copied(row, true, made))));
            work.block(
                    List.of(chosen),
                    new Builder().end(new Terminator.Branch(known, List.of(ofKnown, ofNew), out.source())));
            work.store(copy, k, chosen);
        });
        return copy;
    }

    // j = 0; while (rows[j] != row) j++
    private static Value first(Value rows, Value row, Builder out) {
        Value j = new Value(ScalarType.INT, "j");
        Value found = j.fresh();
        Builder next = new Builder().at(out.source());
        Region step = next.end(new Terminator.Continue(List.of(next.add(j, next.constant(1)))));
        Region exit = new Region(List.of(), new Terminator.Break(List.of(j)));
        Builder head = new Builder().at(out.source());
        Value differs = head.compare(Operator.NE, head.load(rows, j, null), row);
        Region body = head.end(new Terminator.Branch(differs, List.of(step, exit), out.source()));
        out.loop(List.of(found), List.of(out.constant(0)), List.of(j), body);
        return found;
    }
}
