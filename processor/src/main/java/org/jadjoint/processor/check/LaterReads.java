package org.jadjoint.processor.check;

import java.util.List;
import org.jadjoint.processor.analysis.Dependence;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** Whether elements of an array are read after an operation, in the same iteration of the loops around or in a later one. */
final class LaterReads {
    private final Facts facts;
    private final Dependence dependence;

    LaterReads(Facts facts, Dependence dependence) {
        this.facts = facts;
        this.dependence = dependence;
    }

    boolean any(Op from, Value array) {
        return Op.all(facts.function().body())
                .filter(this::reads)
                .filter(op -> op.operands().stream()
                        .anyMatch(value -> value.type().isArray()
                                && facts.aliases().group(value)
                                        == facts.aliases().group(array)))
                .anyMatch(op -> mayFollow(op, from, array));
    }

    private boolean reads(Op op) {
        if (op instanceof Op.Load load) return dependence.isUseful(load.result());
        return op instanceof Op.Call
                || op instanceof Op.Opaque
                || (op instanceof Op.Bulk bulk && bulk.kind().written() != 0);
    }

    private boolean mayFollow(Op op, Op from, Value array) {
        Structure structure = facts.structure();
        if (structure.order(op) > structure.order(from)) return true;
        List<Op.Loop> around = structure.loops(structure.place(op));
        return structure.loops(structure.place(from)).stream()
                .anyMatch(loop -> around.contains(loop) && !structure.isInside(array, loop));
    }
}
