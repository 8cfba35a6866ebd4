package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Operations in program order and the terminator that ends them. */
public record Region(List<Op> ops, Terminator end) {
    public Region {
        ops = List.copyOf(ops);
    }

    /** Every operation of the region and of all regions inside, in program order, outer before inner. */
    public Stream<Op> all() {
        List<Op> found = new ArrayList<>();
        collect(found);
        return found.stream();
    }

    private void collect(List<Op> found) {
        for (Op op : ops) {
            found.add(op);
            op.regions().forEach(inner -> inner.collect(found));
        }
        end.regions().forEach(inner -> inner.collect(found));
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
