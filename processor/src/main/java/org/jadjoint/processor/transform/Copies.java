package org.jadjoint.processor.transform;

import java.util.List;
import java.util.function.Function;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Copies of arrays that a rule reads in the reverse sweep, when they have been written meanwhile. */
final class Copies {
    private Copies() {}

    // copy = array == null ? null : array.clone()
    static void define(Value copy, Value array, @Nullable Value reuse, Builder out) {
        Value isNull = out.compare(Operator.EQ, array, out.constant(array.type(), null));
        unlessNull(copy, isNull, out, made -> {
            if (!RuleAdjoint.isFloating(array.type())) return made.bulk(Op.BulkKind.CLONE, copy.name(), array);
            Value length = made.length(array);
            Value fresh = new Value(copy.type(), copy.name());
            made.add(new Op.NewArray(fresh, length, Op.Role.SHADOW, reuse, out.source()));
            Value zero = made.constant(0);
            made.bulkEffect(Op.BulkKind.ARRAYCOPY, array, zero, fresh, zero, length);
            return fresh;
        });
    }

    // value = isNull ? null : made
    static void unlessNull(Value value, Value isNull, Builder out, Function<Builder, Value> make) {
        Builder made = new Builder().at(out.source());
        Region ofArray = made.end(new Terminator.Yield(List.of(make.apply(made))));
        Builder none = new Builder().at(out.source());
        Region ofNull = none.end(new Terminator.Yield(List.of(none.constant(value.type(), null))));
        out.block(
                List.of(value),
                new Builder().end(new Terminator.Branch(isNull, List.of(ofNull, ofArray), out.source())));
    }
}
