package org.jadjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every row of the catalogue. */
class RuleLawsTest {
    static Stream<Row> rows() {
        return Stream.concat(ArithmeticRules.ROWS.values().stream(), MathRules.ROWS.stream())
                .filter(row -> !row.isPassive());
    }

    /** The row's samples in one type, for each primitive that it stands for; none where there is no variant of that type. */
    private static List<Sample> samples(Row row, Type type) {
        List<double[]> points = Domains.samples(row.name());
        assertNotNull(points, row.name() + " has no sample domain");
        List<Sample> samples = new ArrayList<>();
        Sample.primitives(row).filter(primitive -> exists(primitive, type)).forEach(primitive -> {
            for (double[] point : points) samples.add(Sample.of(primitive, box(row, point, type)));
        });
        return samples;
    }

    private static List<Object> box(Row row, double[] point, Type type) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            boolean second = i == 1;
            if (row.name().equals("select") && i == 0) arguments.add(point[i] > 0);
            else if (row.name().equals("scalb") && second) arguments.add((int) Math.floor(point[i]));
            else if (row.name().equals("nextAfter") && second) arguments.add(point[i]);
            else arguments.add(Evaluation.as(type, point[i]));
        }
        return arguments;
    }

    private static boolean exists(Primitive primitive, Type type) {
        if (!(primitive instanceof StaticFunction function)) return true;
        Class<?> first = type == ScalarType.FLOAT ? float.class : double.class;
        return function.name().equals("clamp")
                || methods(function.owner())
                        .anyMatch(method ->
                                method.getName().equals(function.name()) && method.getParameterTypes()[0] == first);
    }

    private static Stream<Method> methods(String owner) {
        try {
            return Stream.of(Class.forName(owner).getMethods())
                    .filter(method -> method.getDeclaringClass().getName().equals(owner))
                    .filter(method -> Stream.concat(
                                    Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
                            .anyMatch(type -> type == double.class || type == float.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Four points, so that neither truncation nor rounding costs more than a few units of 1e-10. */
    private static double difference(Sample sample, int argument) {
        double x = sample.number(argument);
        double h = 1e-3 * Math.max(0.1, Math.abs(x));
        double near = sample.with(argument, x + h).value()
                - sample.with(argument, x - h).value();
        double far = sample.with(argument, x + 2 * h).value()
                - sample.with(argument, x - 2 * h).value();
        return (8 * near - far) / (12 * h);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partialsAreTheLimitsOfDifferences(Row row) {
        for (Sample sample : samples(row, ScalarType.DOUBLE)) {
            for (int i = 0; i < sample.arguments().size(); i++) {
                if (!sample.argumentTypes().get(i).isFloating() || row.name().equals("stop")) continue;
                double difference = difference(sample, i);
                double tolerance = 1e-8 * (1 + Math.abs(difference));
                assertEquals(difference, sample.vjp(i, 1), tolerance, sample + " by argument " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void bothModesMultiplyByTheSamePartial(Row row) {
        for (Sample sample : samples(row, ScalarType.DOUBLE)) {
            for (int i = 0; i < sample.arguments().size(); i++) {
                double partial = sample.vjp(i, 1);
                assertEquals(-2.5 * partial, sample.vjp(i, -2.5), 1e-15 * Math.abs(partial));
                assertEquals(-2.5 * partial, sample.jvp(i, -2.5), 1e-15 * Math.abs(partial));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void variantsOnFloatHaveThePartialsOfThoseOnDouble(Row row) {
        for (Sample sample : samples(row, ScalarType.FLOAT)) {
            List<Object> doubles = sample.arguments().stream()
                    .map(box -> box instanceof Float f ? (Object) (double) f : box)
                    .toList();
            Sample wide = Sample.of(sample.primitive(), doubles);
            boolean onDouble = exists(sample.primitive(), ScalarType.DOUBLE);
            for (int i = 0; onDouble && i < doubles.size(); i++) {
                double expected = wide.vjp(i, 1);
                assertEquals(expected, sample.vjp(i, 1), 1e-6 * (1 + Math.abs(expected)), sample + " by argument " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partialsReadWhatTheySayTheyNeed(Row row) {
        for (Type type : List.of(ScalarType.DOUBLE, ScalarType.FLOAT)) {
            for (Sample sample : samples(row, type)) {
                ScalarRule rule = sample.rule();
                for (int i = 0; i < rule.arity(); i++) {
                    if (rule.isZero(i)) {
                        assertTrue(rule.needs(i).none());
                        continue;
                    }
                    Sample.Expression expression = sample.expression(i, sample.resultType());
                    Set<Value> read = new HashSet<>(Set.of(expression.product()));
                    expression.ops().forEach(op -> read.addAll(op.operands()));
                    for (int j = 0; j < rule.arity(); j++) {
                        assertEquals(
                                read.contains(expression.arguments().get(j)),
                                rule.needs(i).argument(j));
                    }
                    assertEquals(
                            read.contains(expression.result()), rule.needs(i).result());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void cotangentsHaveTheTypeOfTheirArgumentAndTangentsOfTheResult(Row row) {
        for (Type type : List.of(ScalarType.DOUBLE, ScalarType.FLOAT)) {
            for (Sample sample : samples(row, type)) {
                for (int i = 0; i < sample.arguments().size(); i++) {
                    if (sample.rule().isZero(i)) continue;
                    Type argument = sample.argumentTypes().get(i);
                    assertEquals(
                            argument,
                            sample.expression(i, sample.resultType()).product().type());
                    assertEquals(
                            sample.resultType(),
                            sample.expression(i, argument).product().type());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void termsArePureOperationsOnScalars(Row row) {
        for (Sample sample : samples(row, ScalarType.DOUBLE)) {
            for (int i = 0; i < sample.arguments().size(); i++) {
                if (sample.rule().isZero(i)) continue;
                for (Op op : sample.expression(i, sample.resultType()).ops()) {
                    assertTrue(op instanceof Op.Constant || (op instanceof Op.Apply apply && !apply.mayThrow()));
                    boolean otherClass = op instanceof Op.Apply apply
                            && apply.primitive() instanceof StaticFunction used
                            && sample.primitive() instanceof StaticFunction function
                            && !used.owner().equals(function.owner());
                    assertFalse(otherClass, () -> sample + " leaves its class: " + op);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RuleCatalog.MATH, RuleCatalog.STRICT_MATH})
    void everyFloatingPointFunctionOfTheJdkIsInTheCatalogue(String owner) {
        List<Method> methods = methods(owner).toList();
        int clamps = Runtime.version().feature() >= 21 ? 2 : 0;
        assertEquals(52 + clamps, methods.size(), methods::toString);
        for (Method method : methods) {
            StaticFunction function = new StaticFunction(owner, method.getName());
            assertTrue(RuleCatalog.knows(function), function::id);
            List<Type> types = Stream.of(method.getParameterTypes())
                    .map(RuleLawsTest::type)
                    .toList();
            ScalarRule rule = RuleCatalog.rule(function, types, type(method.getReturnType()));
            boolean floating = type(method.getReturnType()).isFloating() && !types.isEmpty();
            assertEquals(floating, rule != null, method::toString);
        }
    }

    private static Type type(Class<?> type) {
        return Stream.of(ScalarType.values())
                .filter(scalar -> scalar.java().equals(type.getName()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void passiveResultsAndForeignFunctionsHaveNoRule() {
        List<Type> twoInts = List.of(ScalarType.INT, ScalarType.INT);
        List<Type> twoDoubles = List.of(ScalarType.DOUBLE, ScalarType.DOUBLE);
        assertEquals(null, RuleCatalog.rule(Operator.ADD, twoInts, ScalarType.INT));
        assertEquals(null, RuleCatalog.rule(Operator.LT, twoDoubles, ScalarType.BOOLEAN));
        assertEquals(null, RuleCatalog.rule(Primitive.math("max"), twoInts, ScalarType.INT));
        Primitive foreign = new StaticFunction("com.lib.Math", "hypot");
        assertEquals(null, RuleCatalog.rule(foreign, twoDoubles, ScalarType.DOUBLE));
    }

    @Test
    void aTangentIsTheSumOfItsTermsAndNullWhereAllAreSymbolicZeros() {
        Value x = new Value(ScalarType.DOUBLE, "x");
        Value y = new Value(ScalarType.DOUBLE, "y");
        Value r = new Value(ScalarType.DOUBLE, "r");
        Value xDot = new Value(ScalarType.DOUBLE, "xDot");
        Value yDot = new Value(ScalarType.DOUBLE, "yDot");
        ScalarRule rule = RuleCatalog.rule(Operator.MUL, List.of(x.type(), y.type()), r.type());
        assertNotNull(rule);
        Builder ir = new Builder();
        Value both = rule.tangent(ir, List.of(xDot, yDot), List.of(x, y), r);
        assertNotNull(both);
        Evaluation evaluation =
                new Evaluation().set(x, 2.0).set(y, 3.0).set(xDot, 10.0).set(yDot, 100.0);
        evaluation.run(ir.end(new Terminator.Return(List.of())).ops());
        assertEquals(230.0, evaluation.get(both));
        List<Value> none = new ArrayList<>();
        none.add(null);
        none.add(null);
        assertEquals(null, rule.tangent(new Builder(), none, List.of(x, y), r));
    }
}
