package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;

/** A copy in which every value is another one. */
final class FreshCopy extends Rewriter {
    /** From here on, a value from outside of what is copied is another one. */
    void put(Value value, Value other) {
        replace(value, other);
    }

    /** What stands for a value in the copy. */
    Value of(Value value) {
        return use(value);
    }

    /** A copy of a loop, which does not run again itself. */
    Op.Loop of(Op.Loop loop) {
        List<Value> initials = use(loop.initials());
        List<Value> parameters = renewed(loop.parameters());
        Region body = rewrite(loop.body());
        return new Op.Loop(renewed(loop.results()), initials, parameters, body, loop.source());
    }

    private List<Value> renewed(List<Value> values) {
        List<Value> fresh = values.stream().map(Value::fresh).toList();
        for (int i = 0; i < values.size(); i++) replace(values.get(i), fresh.get(i));
        return fresh;
    }

    @Override
    protected Value define(Value value) {
        return value.fresh();
    }
}
