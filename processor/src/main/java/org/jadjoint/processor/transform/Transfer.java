package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Takes what the shadow of an aggregate has gathered over to the shadow that the aggregate has where it is made once more: number for number,
 * and not where both are one, since the aggregate is an argument or a part of one.
 */
final class Transfer {
    private Transfer() {}

    // if (from != to) to = from, number for number
    static void write(Value from, Value to, Builder out) {
        apart(from, to, out, Transfer::content);
    }

    // if (from != to) from = 0
    static void clear(Value from, Value to, Builder out) {
        apart(from, to, out, Transfer::clearNumbers);
    }

    /** Writes what is to be done with two shadows that are not one and the same. */
    private static void apart(Value from, Value to, Builder out, Work work) {
        Builder some = new Builder().at(out.source());
        work.write(from, to, some);
        Region different = some.end(new Terminator.Yield(List.of()));
        Region same = new Builder().end(new Terminator.Yield(List.of()));
        Value one = out.compare(Operator.EQ, from, to);
        out.block(List.of(), new Builder().end(new Terminator.Branch(one, List.of(same, different), out.source())));
    }

    @FunctionalInterface
    private interface Work {
        void write(Value from, Value to, Builder out);
    }

    private static void content(Value from, Value to, Builder out) {
        if (from.type() instanceof StructureType) {
            components(from, to, out, Transfer::write, number -> {
                Value gathered = out.component(from, number.name(), null);
                out.add(new Op.Update(to, number.name(), gathered, false, out.source()));
            });
        } else if (from.type().isNested()) {
            rows(from, to, out, Transfer::write);
        } else {
            Value zero = out.constant(0);
            out.bulkEffect(Op.BulkKind.ARRAYCOPY, from, zero, to, zero, out.length(from));
        }
    }

    private static void clearNumbers(Value from, Value to, Builder out) {
        if (from.type() instanceof StructureType) {
            components(
                    from,
                    to,
                    out,
                    Transfer::clear,
                    number -> out.add(
                            new Op.Update(from, number.name(), out.number(number.type(), 0), false, out.source())));
        } else if (from.type().isNested()) {
            rows(from, to, out, Transfer::clear);
        } else {
            out.bulkEffect(Op.BulkKind.FILL, from, out.number(((ArrayType) from.type()).element(), 0));
        }
    }

    private static void components(
            Value from, Value to, Builder out, Work part, java.util.function.Consumer<StructureType.Component> number) {
        for (StructureType.Component component : ((StructureType) from.type()).components()) {
            if (!component.type().isAggregate()) {
                number.accept(component);
                continue;
            }
            Value inner = out.component(from, component.name(), null);
            part.write(inner, out.component(to, component.name(), null), out);
        }
    }

    // for (k) …from[k]…to[k]
    private static void rows(Value from, Value to, Builder out, Work row) {
        ArrayLoops.each(out, from, (k, work) -> row.write(work.load(from, k, null), work.load(to, k, null), work));
    }
}
