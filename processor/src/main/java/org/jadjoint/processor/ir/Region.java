package org.jadjoint.processor.ir;

import java.util.List;

/** Operations in program order and the terminator that ends them. */
public record Region(List<Op> ops, Terminator end) {
    public Region {
        ops = List.copyOf(ops);
    }
}
