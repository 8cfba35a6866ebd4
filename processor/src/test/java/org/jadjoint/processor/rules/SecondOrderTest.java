package org.jadjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.api.Test;

/** The JVP of a VJP of √x·y, by rules alone: strong zero must be closed under differentiation. */
class SecondOrderTest {
    private final Value x = new Value(ScalarType.DOUBLE, "x");
    private final Value y = new Value(ScalarType.DOUBLE, "y");
    private final Builder ir = new Builder();

    /** The tangent of ∂(√x·y)/∂x in the direction (xDot, yDot). */
    private double mixed(double atX, double atY, double xDot, double yDot) {
        Value root = ir.math("sqrt", x);
        Value result = ir.mul(root, y);
        Value rootBar = contribution(Operator.MUL, 0, ir.number(x.type(), 1), List.of(root, y), result);
        Value xBar = contribution(Primitive.math("sqrt"), 0, rootBar, List.of(x), root);
        List<Op> gradient =
                List.copyOf(ir.end(new Terminator.Return(List.of(xBar))).ops());

        Evaluation evaluation = new Evaluation().set(x, atX).set(y, atY).run(gradient);
        IdentityHashMap<Value, Value> tangents = new IdentityHashMap<>();
        tangents.put(x, seed(evaluation, xDot));
        tangents.put(y, seed(evaluation, yDot));
        for (Op op : gradient) {
            if (!(op instanceof Op.Apply apply)) continue;
            ScalarRule rule = RuleCatalog.rule(apply);
            if (rule == null) continue;
            List<Value> dots = new ArrayList<>();
            apply.arguments().forEach(argument -> dots.add(tangents.get(argument)));
            Builder forward = new Builder();
            Value tangent = rule.tangent(forward, dots, apply.arguments(), apply.result());
            evaluation.run(forward.end(new Terminator.Return(List.of())).ops());
            if (tangent != null) tangents.put(apply.result(), tangent);
        }
        Value tangent = tangents.get(xBar);
        assertNotNull(tangent);
        return (Double) evaluation.get(tangent);
    }

    private static Value seed(Evaluation evaluation, double value) {
        Value seed = new Value(ScalarType.DOUBLE, null);
        evaluation.set(seed, value);
        return seed;
    }

    private Value contribution(Primitive primitive, int argument, Value g, List<Value> arguments, Value result) {
        List<Type> types = arguments.stream().map(Value::type).toList();
        ScalarRule rule = RuleCatalog.rule(primitive, types, result.type());
        assertNotNull(rule);
        return rule.contribution(ir, argument, g, arguments, result);
    }

    @Test
    void aZeroCotangentAtARegularPointHasADerivative() {
        assertEquals(0.25, mixed(4, 0, 0, 1));
    }

    @Test
    void atTheEdgeOfTheDomainTheMixedDerivativeIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, mixed(0, 0, 0, 1));
    }

    @Test
    void whatIsMultipliedByZeroStaysOutAtSecondOrder() {
        assertEquals(0, mixed(0, 0, 1, 0));
    }

    @Test
    void bothDirectionsAddUp() {
        assertEquals(0.25 * 1 - 3.0 / 32 * 2, mixed(4, 3, 2, 1), 1e-15);
    }
}
