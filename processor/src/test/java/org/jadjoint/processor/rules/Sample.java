package org.jadjoint.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** A primitive at a point. */
record Sample(Primitive primitive, List<Object> arguments, Type resultType) {
    /** A point of a row of the catalogue; the arguments' types are those of the boxes. */
    static Sample of(Primitive primitive, List<Object> arguments) {
        Object last = arguments.get(arguments.size() - 1);
        Type type = typeOf(primitive == Operator.SELECT ? last : arguments.get(0));
        return new Sample(primitive, arguments, type);
    }

    /** The primitives that a row stands for: an operator, or a function of both classes. */
    static Stream<Primitive> primitives(Row row) {
        return ArithmeticRules.ROWS.containsValue(row)
                ? Stream.of(Operator.values())
                        .filter(operator -> ArithmeticRules.ROWS.get(operator) == row)
                        .map(Primitive.class::cast)
                : Stream.of(RuleCatalog.MATH, RuleCatalog.STRICT_MATH)
                        .map(owner -> new StaticFunction(owner, row.name()));
    }

    static Type typeOf(Object box) {
        if (box instanceof Boolean) return ScalarType.BOOLEAN;
        if (box instanceof Integer) return ScalarType.INT;
        return box instanceof Float ? ScalarType.FLOAT : ScalarType.DOUBLE;
    }

    ScalarRule rule() {
        ScalarRule rule = RuleCatalog.rule(primitive, argumentTypes(), resultType);
        if (rule == null) throw new IllegalStateException("no rule for " + this);
        return rule;
    }

    List<Type> argumentTypes() {
        return arguments.stream().map(Sample::typeOf).toList();
    }

    double value() {
        return ((Number) Evaluation.apply(primitive, arguments, resultType)).doubleValue();
    }

    /** The same point with another value for one floating-point argument. */
    Sample with(int argument, double value) {
        List<Object> moved = new ArrayList<>(arguments);
        moved.set(argument, Evaluation.as(typeOf(moved.get(argument)), value));
        return new Sample(primitive, moved, resultType);
    }

    double number(int argument) {
        return ((Number) arguments.get(argument)).doubleValue();
    }

    /** The product of {@code g} and the partial, as a VJP builds it; 0 for a symbolic zero. */
    double vjp(int argument, double g) {
        return rule().isZero(argument) ? 0 : product(argument, g, resultType);
    }

    /** The product of the partial and {@code g}, as a JVP builds it. */
    double jvp(int argument, double g) {
        return rule().isZero(argument)
                ? 0
                : product(argument, g, argumentTypes().get(argument));
    }

    private double product(int argument, double g, Type incoming) {
        Expression expression = expression(argument, incoming);
        Evaluation evaluation = new Evaluation();
        for (int i = 0; i < arguments.size(); i++) evaluation.set(expression.arguments.get(i), arguments.get(i));
        evaluation.set(expression.result, Evaluation.apply(primitive, arguments, resultType));
        evaluation.set(expression.g, Evaluation.as(incoming, g));
        return ((Number) evaluation.run(expression.ops).get(expression.product)).doubleValue();
    }

    /** What a rule builds. */
    record Expression(Value g, List<Value> arguments, Value result, List<Op> ops, Value product) {}

    Expression expression(int argument, Type incoming) {
        List<Value> values = new ArrayList<>();
        for (Type type : argumentTypes())
            values.add(new Value(type, "xyz".substring(values.size(), values.size() + 1)));
        Value result = new Value(resultType, "r");
        Value g = new Value(incoming, "g");
        Builder ir = new Builder();
        Value product = rule().contribution(ir, argument, g, values, result);
        List<Op> ops = ir.end(new Terminator.Return(List.of(product))).ops();
        return new Expression(g, values, result, ops, product);
    }
}
