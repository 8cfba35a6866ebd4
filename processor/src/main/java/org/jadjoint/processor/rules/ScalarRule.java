package org.jadjoint.processor.rules;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of one primitive on arguments of given types.
 *
 * <p>Law: the sum of {@code contribution(ẋ_i)} over the arguments is the result's tangent, and {@code contribution(r̄)} is the cotangent
 * of argument i. What is built is pure.
 */
public final class ScalarRule {
    private final Primitive primitive;
    private final List<Type> argumentTypes;
    private final Type resultType;
    private final List<Partial> partials;

    ScalarRule(Primitive primitive, List<Type> argumentTypes, Type resultType, List<Partial> partials) {
        this.primitive = primitive;
        this.argumentTypes = List.copyOf(argumentTypes);
        this.resultType = resultType;
        this.partials = List.copyOf(partials);
    }

    public Primitive primitive() {
        return primitive;
    }

    public int arity() {
        return argumentTypes.size();
    }

    private Partial partial(int argument) {
        return argumentTypes.get(argument).isFloating() ? partials.get(argument) : Partial.ZERO;
    }

    /** Whether the result does not depend on the argument differentiably at all: there is no contribution to build. */
    public boolean isZero(int argument) {
        return partial(argument).isZero();
    }

    /** Whether the partial is zero wherever it exists, and NaN for NaN: worth a note on an active path. */
    public boolean isLocallyConstant(int argument) {
        return partial(argument).isLocallyConstant();
    }

    /** Whether the partial may be infinite or NaN at a finite value, so that the strong zero product is used. */
    public boolean isStrongZero(int argument) {
        return partial(argument).isStrong();
    }

    /** What {@link #contribution} will read, before it is built. */
    public Needs needs(int argument) {
        if (isZero(argument)) return Needs.NOTHING;
        List<Value> arguments = new ArrayList<>();
        argumentTypes.forEach(type -> arguments.add(new Value(type, null)));
        Value result = new Value(resultType, null);
        Terms terms = new Terms(new Builder(), owner(), new Value(resultType, null), arguments, result);
        Value unused = partial(argument).product(terms);
        return terms.needs();
    }

    /**
     * The product of {@code g} and the partial with respect to one argument, which is not {@link #isZero}. In a VJP {@code g} is the
     * result's cotangent and the product has the argument's type; in a JVP {@code g} is the argument's tangent and the product has the
     * result's type. Of {@code arguments} and {@code result}, only the types matter where {@link #needs} does not name them.
     */
    public Value contribution(Builder ir, int argument, Value g, List<Value> arguments, Value result) {
        if (isZero(argument))
            throw new IllegalArgumentException(primitive.id() + " is constant in argument " + argument);
        return partial(argument).product(new Terms(ir, owner(), g, arguments, result));
    }

    /**
     * The result's tangent: the sum of all contributions. A null tangent is a symbolic zero.
     *
     * @return null where the tangent is a symbolic zero
     */
    public @Nullable Value tangent(
            Builder ir, List<? extends @Nullable Value> tangents, List<Value> arguments, Value result) {
        // c ? a : b  =>  c ? ȧ : ḃ, which is what the sum of both contributions is
        Value a = primitive == Operator.SELECT ? tangents.get(1) : null;
        Value b = primitive == Operator.SELECT ? tangents.get(2) : null;
        if (a != null && b != null) return ir.select(arguments.get(0), a, b);
        Value sum = null;
        for (int i = 0; i < arity(); i++) {
            Value tangent = tangents.get(i);
            if (tangent == null || isZero(i)) continue;
            Value term = contribution(ir, i, tangent, arguments, result);
            sum = sum == null ? term : ir.add(sum, term);
        }
        return sum;
    }

    private String owner() {
        return primitive instanceof StaticFunction function ? function.owner() : RuleCatalog.MATH;
    }
}
