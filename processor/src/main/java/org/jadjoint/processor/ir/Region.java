package org.jadjoint.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Operations in program order and the terminator that ends them. */
public record Region(List<Op> ops, Terminator end) {
    public Region {
        ops = List.copyOf(ops);
    }

    /** The values that anything reads in the region or below. */
    public Set<Value> read() {
        Set<Value> read = new HashSet<>();
        collect(read);
        return read;
    }

    private void collect(Set<Value> read) {
        for (Op op : ops) {
            read.addAll(op.operands());
            op.regions().forEach(inner -> inner.collect(read));
        }
        read.addAll(end.operands());
        end.regions().forEach(inner -> inner.collect(read));
    }
}
