package org.jadjoint.processor.transform;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** The sweeps with the frames of callees, and the arrays in which such frames are kept, of the types that they have one order up. */
final class RaisedFrames extends Rewriter {
    private final Map<String, Type> raised = new HashMap<>();
    private final IdentityHashMap<Value, Value> replaced = new IdentityHashMap<>();

    /** Of all that the sweeps call; where code runs again, the reverse sweep calls forward sweeps, too. */
    RaisedFrames(Function forward, Function reverse) {
        Stream.of(forward, reverse).flatMap(sweep -> sweep.body().all()).forEach(op -> {
            if (!(op instanceof Op.Call call) || call.form() != Op.Form.FORWARD) return;
            Callee callee = call.callee();
            raised.put(callee.frame().java(), callee.raised().frame());
        });
    }

    Function in(Function sweep) {
        if (raised.isEmpty()) return sweep;
        List<Function.Parameter> parameters = sweep.parameters().stream()
                .map(each -> new Function.Parameter(define(each.value()), each.differentiable(), each.varied()))
                .toList();
        replaced.forEach(this::replace);
        List<Type> results = sweep.resultTypes().stream().map(this::type).toList();
        return new Function(sweep.name(), parameters, results, rewrite(sweep.body()));
    }

    @Override
    protected Value define(Value value) {
        Type type = type(value.type());
        return type == value.type()
                ? value
                : replaced.computeIfAbsent(
                        value,
                        each -> each.name() == null
                                ? Value.temporary(type, each.hint())
                                : new Value(type, each.name()));
    }

    private Type type(Type type) {
        if (type instanceof ReferenceType frame) return raised.getOrDefault(frame.java(), type);
        if (!(type instanceof ArrayType array) || array.isList()) return type;
        Type element = type(array.element());
        return element == array.element() ? type : new ArrayType(element);
    }
}
