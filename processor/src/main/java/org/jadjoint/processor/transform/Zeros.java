package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Shadows and tangents of zeros for aggregates that have none from elsewhere; null where the aggregate is null. */
final class Zeros {
    private Zeros() {}

    // zeros = array == null ? null : new T[array.length]
    static void define(
            Value zeros, Value array, Op.Role role, @Nullable Value reuse, Structure structure, Builder out) {
        Op definition = definition(array, structure);
        if (!isFlat(array) && definition instanceof Op.Undefined) {
            out.add(new Op.Undefined(zeros));
        } else if (!isFlat(array)) {
            out.add(new Op.ZerosLike(zeros, array, out.source()));
        } else if (definition instanceof Op.Constant || definition instanceof Op.Undefined) {
            out.add(new Op.Constant(zeros, null, null, out.source()));
        } else if (isNew(definition)) {
            out.add(new Op.NewArray(zeros, out.length(array), role, reuse, out.source()));
        } else {
            Value isNull = out.compare(Operator.EQ, array, out.constant(array.type(), null));
            Builder made = new Builder().at(out.source());
            Value fresh = new Value(zeros.type(), zeros.name());
            made.add(new Op.NewArray(fresh, made.length(array), role, reuse, out.source()));
            Builder none = new Builder().at(out.source());
            Region ofNull = none.end(new Terminator.Yield(List.of(none.constant(zeros.type(), null))));
            Region ofArray = made.end(new Terminator.Yield(List.of(fresh)));
            Region body = new Builder().end(new Terminator.Branch(isNull, List.of(ofNull, ofArray), out.source()));
            out.block(List.of(zeros), body);
        }
    }

    /** Zeros for an array at hand, for one use: nobody looks at them afterwards. */
    static Value scratch(Value array, Builder out) {
        Value zeros = new Value(array.type(), null);
        Value isNull = out.compare(Operator.EQ, array, out.constant(array.type(), null));
        Copies.unlessNull(zeros, isNull, out, made -> {
            Value fresh = new Value(zeros.type(), null);
            made.add(new Op.NewArray(fresh, made.length(array), Op.Role.SCRATCH, null, out.source()));
            return fresh;
        });
        return zeros;
    }

    /** Whether an aggregate is an array of numbers. */
    private static boolean isFlat(Value aggregate) {
        return aggregate.type().isArray() && !aggregate.type().isNested();
    }

    private static @Nullable Op definition(Value array, Structure structure) {
        Op definition = structure.definition(array);
        while (definition instanceof Op.Apply copy && copy.primitive() == Operator.STOP) {
            definition = structure.definition(copy.arguments().get(0));
        }
        return definition;
    }

    /** Makes zeros again of what others have added to them, for the reverse sweep to run once more. */
    // if (zeros != null) Arrays.fill(zeros, 0)
    static void clear(Value zeros, Value array, Structure structure, Builder out) {
        Op definition = definition(array, structure);
        if (definition instanceof Op.Constant || definition instanceof Op.Undefined) return;
        if (!isFlat(array)) {
            out.add(new Op.Clear(zeros, out.source()));
            return;
        }
        if (isNew(definition)) {
            fill(zeros, out);
            return;
        }
        Builder some = new Builder().at(out.source());
        fill(zeros, some);
        Region ofArray = some.end(new Terminator.Yield(List.of()));
        Region ofNull = new Builder().end(new Terminator.Yield(List.of()));
        Value isNull = out.compare(Operator.EQ, zeros, out.constant(zeros.type(), null));
        out.block(List.of(), new Builder().end(new Terminator.Branch(isNull, List.of(ofNull, ofArray), out.source())));
    }

    private static void fill(Value zeros, Builder out) {
        Value zero = out.number(((ArrayType) zeros.type()).element(), 0);
        out.bulkEffect(Op.BulkKind.FILL, zeros, zero);
    }

    /** Whether an array is made by the operation that defines it, so that it is not null. */
    static boolean isNew(@Nullable Op definition) {
        return definition instanceof Op.NewArray
                || definition instanceof Op.ArrayLiteral
                || definition instanceof Op.Bulk;
    }
}
