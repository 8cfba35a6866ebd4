package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.analysis.ToBeRecorded;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Value;

/**
 * What the reverse sweep, written as a function of its own, has of the forward sweep.
 *
 * @param kept what the frame keeps, in the order of its definition
 * @param again what is written again instead: constants, and cheap operations on what is there anyway
 */
record Crossing(List<Value> kept, List<Op> again) {
    static Crossing of(List<Function.Parameter> parameters, Region forward, Region reverse) {
        Set<Value> read = reverse.read();
        List<Value> kept = new ArrayList<>();
        parameters.stream()
                .map(Function.Parameter::value)
                .filter(read::contains)
                .forEach(kept::add);
        Set<Value> constants = new HashSet<>();
        List<Op> again = new ArrayList<>();
        for (Op op : forward.ops()) {
            if (op instanceof Op.Constant constant) {
                constants.add(constant.result());
                again.add(op);
            } else if (op.results().stream().anyMatch(read::contains)) {
                if (isCheap(op) && op.operands().stream().allMatch(it -> read.contains(it) || constants.contains(it))) {
                    again.add(op);
                } else {
                    op.results().stream().filter(read::contains).forEach(kept::add);
                }
            }
        }
        again.forEach(op -> read.addAll(op.operands()));
        again.removeIf(op -> !read.contains(op.results().get(0)));
        return new Crossing(kept, again);
    }

    private static boolean isCheap(Op op) {
        return op instanceof Op.Length || (op instanceof Op.Apply apply && ToBeRecorded.isCheap(apply));
    }
}
