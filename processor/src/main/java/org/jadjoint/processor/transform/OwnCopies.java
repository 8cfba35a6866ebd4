package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.analysis.Repetition;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Copies of aggregates that are written by what runs again, so that nobody else sees that. Arrays that were one are one: what is written by one
 * name may be read by the other.
 */
final class OwnCopies {
    /** An array as the primal knows it, and the copy of it. */
    private record Pair(Value original, Value own) {}

    private final Builder out;
    private final List<Pair> pairs = new ArrayList<>();

    OwnCopies(Builder out) {
        this.out = out;
    }

    /**
     * A copy.
     *
     * @param original the aggregate itself, by which it is known whether it is another
     * @param kept its content as it was
     */
    Value of(Value original, Value kept) {
        if (Repetition.isFlat(kept.type())) return ofArray(original, kept);
        if (kept.type() instanceof StructureType) return ofStructure(original, kept);
        Value own = new Value(kept.type(), original.name());
        Snapshots.define(own, kept, true, null, out);
        return own;
    }

    // own = b == a ? ownA : copy of b
    private Value ofArray(Value original, Value kept) {
        List<Pair> others = pairs.stream()
                .filter(pair -> pair.original.type().meets(original.type()))
                .toList();
        Value own = new Value(kept.type(), original.name());
        if (others.isEmpty()) Snapshots.define(own, kept, true, null, out);
        else out.block(List.of(own), oneOf(others, original, kept));
        pairs.add(new Pair(original, own));
        return own;
    }

    private Region oneOf(List<Pair> others, Value original, Value kept) {
        Builder here = new Builder().at(out.source());
        if (others.isEmpty()) {
            Value copy = new Value(kept.type(), original.name());
            Snapshots.define(copy, kept, true, null, here);
            return here.end(new Terminator.Yield(List.of(copy)));
        }
        Pair other = others.get(0);
        Value one = here.compare(Operator.EQ, other.original, original);
        Region ofOther = new Builder().end(new Terminator.Yield(List.of(other.own)));
        Region apart = oneOf(others.subList(1, others.size()), original, kept);
        return here.end(new Terminator.Branch(one, List.of(ofOther, apart), out.source()));
    }

    // own = p == null ? null : new P(p.x(), own copy of p.w())
    private Value ofStructure(Value original, Value kept) {
        StructureType type = (StructureType) kept.type();
        Value isNull = out.compare(Operator.EQ, kept, out.constant(type, null));
        List<Value> arrays = new ArrayList<>();
        for (StructureType.Component component : type.components()) {
            boolean held = component.type().holdsArrays();
            arrays.add(held ? of(part(original, isNull, component), part(kept, isNull, component)) : isNull);
        }
        Value own = new Value(type, original.name());
        Copies.unlessNull(own, isNull, out, made -> {
            List<Value> parts = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                String name = type.components().get(i).name();
                parts.add(arrays.get(i) == isNull ? made.component(kept, name, null) : arrays.get(i));
            }
            Value fresh = new Value(type, null);
            made.add(new Op.NewStructure(fresh, parts, out.source()));
            return fresh;
        });
        return own;
    }

    private Value part(Value structure, Value isNull, StructureType.Component component) {
        Value part = new Value(component.type(), null);
        Copies.unlessNull(part, isNull, out, made -> made.component(structure, component.name(), null));
        return part;
    }
}
