package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Contributions from the two sides of one choice, each zero where the other side was taken: their sum is a choice too. (Where the sum
 * would turn -0.0 into 0.0 this does not, which a cotangent may.)
 */
final class Selections {
    private Selections() {}

    // (c ? g : 0) + (c ? 0 : h)  =>  c ? g : h, (c ? g : 0) + -(c ? 0 : h)  =>  c ? g : -h
    static @Nullable Value sum(Builder out, Value before, Value contribution) {
        Op.Apply negation = apply(out, contribution, Operator.NEG);
        Op.Apply first = apply(out, before, Operator.SELECT);
        Op.Apply second = apply(
                out, negation == null ? contribution : negation.arguments().get(0), Operator.SELECT);
        if (first == null || second == null) return null;
        List<Value> one = first.arguments();
        List<Value> other = second.arguments();
        if (one.get(0) != other.get(0)) return null;
        if (isZero(out, one.get(2)) && isZero(out, other.get(1))) {
            return out.select(one.get(0), one.get(1), signed(out, other.get(2), negation));
        }
        if (isZero(out, one.get(1)) && isZero(out, other.get(2))) {
            return out.select(one.get(0), signed(out, other.get(1), negation), one.get(2));
        }
        return null;
    }

    private static Value signed(Builder out, Value value, Op.@Nullable Apply negation) {
        return negation == null ? value : out.neg(value);
    }

    private static Op.@Nullable Apply apply(Builder out, Value value, Operator operator) {
        return out.definition(value) instanceof Op.Apply apply && apply.primitive() == operator ? apply : null;
    }

    private static boolean isZero(Builder out, Value value) {
        return out.definition(value) instanceof Op.Constant constant
                && constant.value() instanceof Number number
                && number.doubleValue() == 0;
    }
}
