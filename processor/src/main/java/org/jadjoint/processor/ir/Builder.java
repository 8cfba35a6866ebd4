package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jspecify.annotations.Nullable;

/** Builds one region, operation by operation. Every operation is given the current {@link #at source}. */
public final class Builder {
    private final List<Op> ops = new ArrayList<>();
    private SourceRef source = SourceRef.NONE;

    /** The place of the operations that follow. */
    public Builder at(SourceRef place) {
        source = place;
        return this;
    }

    public SourceRef source() {
        return source;
    }

    public void add(Op op) {
        ops.add(op);
    }

    /**
     * A value under a name. A temporary that the last operation has just computed is defined under the name; any other value keeps what
     * it is called.
     */
    public Value named(Value value, @Nullable String name) {
        return name == null ? value : renamed(value, new Value(value.type(), name));
    }

    /** A temporary with a hint at its name, where the last operation has just computed it; any other value stays as it is. */
    public Value hinted(Value value, @Nullable String hint) {
        return hint == null ? value : renamed(value, Value.temporary(value.type(), hint));
    }

    private Value renamed(Value value, Value result) {
        if (value.name() != null || ops.isEmpty()) return value;
        if (!(ops.get(ops.size() - 1) instanceof Op.Apply apply) || apply.result() != value) return value;
        ops.set(ops.size() - 1, new Op.Apply(result, apply.primitive(), apply.arguments(), apply.source()));
        return result;
    }

    /** An operation so far, by its number. */
    public Op op(int number) {
        return ops.get(number);
    }

    /** Takes an operation back whose result nobody has used. */
    public void remove(int number) {
        ops.remove(number);
    }

    /** The operation so far that defines a value; null where it is defined elsewhere. */
    public @Nullable Op definition(Value value) {
        for (int i = ops.size() - 1; i >= 0; i--) {
            if (ops.get(i).results().contains(value)) return ops.get(i);
        }
        return null;
    }

    /** How many operations there are so far. */
    public int size() {
        return ops.size();
    }

    /** The region: what was built, and its end. The builder may not be used afterwards. */
    public Region end(Terminator terminator) {
        return new Region(ops, terminator);
    }

    public Value constant(Type type, @Nullable Object value) {
        Value result = new Value(type, null);
        ops.add(new Op.Constant(result, value, null, source));
        return result;
    }

    public Value constant(int value) {
        return constant(ScalarType.INT, value);
    }

    /** A number of a floating-point type. */
    public Value number(Type type, double value) {
        return constant(type, type == ScalarType.FLOAT ? (Object) (float) value : (Object) value);
    }

    public Value undefined(Type type, @Nullable String name) {
        Value result = new Value(type, name);
        ops.add(new Op.Undefined(result));
        return result;
    }

    public Value apply(Primitive primitive, Type type, @Nullable String name, List<Value> arguments) {
        Value result = new Value(type, name);
        ops.add(new Op.Apply(result, primitive, arguments, source));
        return result;
    }

    public Value apply(Primitive primitive, Type type, Value... arguments) {
        return apply(primitive, type, null, Arrays.asList(arguments));
    }

    public Value add(Value a, Value b) {
        return apply(Operator.ADD, a.type(), a, b);
    }

    public Value sub(Value a, Value b) {
        return apply(Operator.SUB, a.type(), a, b);
    }

    public Value mul(Value a, Value b) {
        return apply(Operator.MUL, a.type(), a, b);
    }

    public Value div(Value a, Value b) {
        return apply(Operator.DIV, a.type(), a, b);
    }

    public Value neg(Value a) {
        return apply(Operator.NEG, a.type(), a);
    }

    /** The strong zero product, {@link Operator#SCALE}. */
    public Value scale(Value g, Value p) {
        return apply(Operator.SCALE, g.type(), g, p);
    }

    public Value compare(Operator operator, Value a, Value b) {
        return apply(operator, ScalarType.BOOLEAN, a, b);
    }

    public Value select(Value condition, Value a, Value b) {
        return apply(Operator.SELECT, a.type(), condition, a, b);
    }

    /** A function of {@code java.lang.Math} whose result has the type of its first argument. */
    public Value math(String name, Value... arguments) {
        return apply(Primitive.math(name), arguments[0].type(), arguments);
    }

    /** The value itself where it has the type already, else its conversion. */
    public Value convert(Value value, Type type) {
        return value.type().equals(type) ? value : apply(Operator.CONVERT, type, value);
    }

    public Value length(Value array) {
        Value result = new Value(ScalarType.INT, null);
        ops.add(new Op.Length(result, array, source));
        return result;
    }

    public Value load(Value array, Value index, @Nullable String name) {
        Value result = new Value(((ArrayType) array.type()).element(), name);
        ops.add(new Op.Load(result, array, index, source));
        return result;
    }

    public void store(Value array, Value index, Value value) {
        ops.add(new Op.Store(array, index, value, source));
    }

    public void accumulate(Value array, Value index, Value value) {
        ops.add(new Op.Accumulate(array, index, value, source));
    }

    public Value component(Value structure, String component, @Nullable String name) {
        Type type = ((StructureType) structure.type()).component(component).type();
        Value result = new Value(type, name);
        ops.add(new Op.Component(result, structure, component, source));
        return result;
    }

    public Value newArray(Type arrayType, Value length, Op.Role role, @Nullable String name) {
        Value result = new Value(arrayType, name);
        ops.add(new Op.NewArray(result, length, role, null, source));
        return result;
    }

    /** A bulk operation with a result of the type of its first operand. */
    public Value bulk(Op.BulkKind kind, @Nullable String name, Value... operands) {
        Value result = new Value(operands[0].type(), name);
        ops.add(new Op.Bulk(result, kind, Arrays.asList(operands), source));
        return result;
    }

    /** A bulk operation without result. */
    public void bulkEffect(Op.BulkKind kind, Value... operands) {
        ops.add(new Op.Bulk(null, kind, Arrays.asList(operands), source));
    }

    /** {@code if (condition) yields a else yields b}, each region with its own leaves. */
    public List<Value> block(List<Value> results, Region body) {
        ops.add(new Op.Block(results, body, source));
        return results;
    }

    public List<Value> loop(List<Value> results, List<Value> initials, List<Value> parameters, Region body) {
        ops.add(new Op.Loop(results, initials, parameters, body, source));
        return results;
    }
}
