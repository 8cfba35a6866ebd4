package org.jadjoint.processor.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/**
 * What a row of the catalogue writes a partial derivative with: the primitive's arguments x, y, z and its result r, what comes in (g, a
 * cotangent or a tangent), and arithmetic on them. Remembers which of the arguments and the result were asked for: that is what the
 * partial reads.
 */
final class Terms {
    private final Builder ir;
    private final String owner;
    private final Value incoming;
    private final List<Value> arguments;
    private final Value result;
    private final BitSet read = new BitSet();
    private boolean resultRead;

    /** Terms of a primitive of class {@code owner}, whose partials use functions of the same class. */
    Terms(Builder ir, String owner, Value incoming, List<Value> arguments, Value result) {
        this.ir = ir;
        this.owner = owner;
        this.incoming = incoming;
        this.arguments = arguments;
        this.result = result;
    }

    /** What comes in: the result's cotangent in a VJP, the argument's tangent in a JVP. */
    Value g() {
        return incoming;
    }

    Value x() {
        return argument(0);
    }

    Value y() {
        return argument(1);
    }

    Value z() {
        return argument(2);
    }

    Value r() {
        resultRead = true;
        return result;
    }

    private Value argument(int number) {
        read.set(number);
        return arguments.get(number);
    }

    Needs needs() {
        return new Needs((BitSet) read.clone(), resultRead);
    }

    /** The type on the other side of a conversion from where {@link #g} comes. Reads nothing. */
    Type otherSide() {
        Type argument = arguments.get(0).type();
        return incoming.type().equals(result.type()) ? argument : result.type();
    }

    /** A constant in the type of {@link #g}. */
    Value number(double value) {
        return ir.number(incoming.type(), value);
    }

    Value add(Value a, Value b) {
        return ir.add(a, b);
    }

    Value sub(Value a, Value b) {
        return ir.sub(a, b);
    }

    Value mul(Value a, Value b) {
        return ir.mul(a, b);
    }

    Value div(Value a, Value b) {
        return ir.div(a, b);
    }

    Value neg(Value a) {
        return ir.neg(a);
    }

    Value scale(Value a, Value b) {
        return ir.scale(a, b);
    }

    Value convert(Value a, Type type) {
        return ir.convert(a, type);
    }

    Value lt(Value a, Value b) {
        return ir.compare(Operator.LT, a, b);
    }

    Value gt(Value a, Value b) {
        return ir.compare(Operator.GT, a, b);
    }

    Value eq(Value a, Value b) {
        return ir.compare(Operator.EQ, a, b);
    }

    Value select(Value condition, Value a, Value b) {
        return ir.select(condition, a, b);
    }

    /** A function of the primitive's own class, whose result has the type of its first argument. */
    Value f(String name, Value... values) {
        return ir.apply(new StaticFunction(owner, name), values[0].type(), null, Arrays.asList(values));
    }

    /** {@code rint}, which exists for {@code double} only, in the type of its argument. */
    Value rint(Value a) {
        return convert(f("rint", convert(a, ScalarType.DOUBLE)), a.type());
    }

    /** {@code a}, with zero for negative zero, so that a quotient by it is +∞. */
    Value unsignedZero(Value a) {
        return add(a, number(0));
    }

    /** {@code a}, NaN where it is negative: a partial has no value where the function has none, at any order. */
    Value nonNegative(Value a) {
        return select(lt(a, number(0)), number(Double.NaN), a);
    }
}
