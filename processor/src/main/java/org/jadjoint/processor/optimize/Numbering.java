package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Values that are the same whenever both are there have one number: constants by what they are, results of pure operations by the
 * operation and the numbers of its operands. Operations are added in program order.
 */
final class Numbering {
    private record Key(@Nullable Object operation, List<Object> operands, Type type) {}

    private final IdentityHashMap<Value, Object> numbers = new IdentityHashMap<>();
    private final Map<Key, Object> computed = new HashMap<>();

    /** The number of a value, the value itself where it is like no other. */
    Object of(Value value) {
        return numbers.getOrDefault(value, value);
    }

    /** Numbers the result of an operation that is pure. */
    void add(Op op) {
        if (op instanceof Op.Constant constant) put(constant.result(), constant.value(), List.of());
        else if (op instanceof Op.Length length) put(length.result(), Op.Length.class, length.operands());
        else if (op instanceof Op.Component component && !isShadow(component)) {
            put(component.result(), component.name(), component.operands());
        } else if (op instanceof Op.Apply apply && apply.primitive() == Operator.COPY) {
            same(apply.arguments().get(0), apply.result());
        } else if (op instanceof Op.Apply apply && apply.primitive() != Operator.STOP) {
            put(apply.result(), apply.primitive(), apply.arguments());
        }
    }

    /** What a shadow holds changes. */
    private static boolean isShadow(Op.Component op) {
        boolean shadow = ((StructureType) op.structure().type()).kind() == StructureType.Kind.SHADOW;
        return shadow && !op.result().type().isAggregate();
    }

    /** Says that the second value is the first. */
    void same(Value first, Value second) {
        numbers.put(second, of(first));
    }

    private void put(Value result, @Nullable Object operation, List<Value> operands) {
        List<Object> read = new ArrayList<>();
        for (Value operand : operands) read.add(of(operand));
        numbers.put(result, computed.computeIfAbsent(new Key(operation, read, result.type()), key -> result));
    }
}
