package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;

/** Copies operations into a part of a function, where some values have other names. */
final class Renaming extends Rewriter {
    Builder builder() {
        return out();
    }

    void enter(Value value, Value local) {
        replace(value, local);
    }

    void copy(Op op) {
        rewrite(op);
    }
}
