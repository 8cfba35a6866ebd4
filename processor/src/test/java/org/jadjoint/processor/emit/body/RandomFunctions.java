package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Function.Parameter;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Random functions that terminate: nested blocks and loops, values passed on crosswise, few names for many values. */
final class RandomFunctions {
    static final Type ARRAY = new ArrayType(ScalarType.DOUBLE);
    private static final List<Type> TYPES =
            List.of(ScalarType.DOUBLE, ScalarType.DOUBLE, ScalarType.INT, ScalarType.BOOLEAN, ScalarType.LONG, ARRAY);
    private static final List<String> NAMES = List.of("x", "s", "t", "i", "value", "length", "Math", "int", "xBar");

    private final Random random;
    private int size;

    private RandomFunctions(long seed) {
        random = new Random(seed);
    }

    /** The values visible in a region, by type. */
    private static final class Visible {
        final Map<Type, List<Value>> values = new HashMap<>();

        Visible() {}

        Visible(Visible outer) {
            outer.values.forEach((type, known) -> values.put(type, new ArrayList<>(known)));
        }

        void add(Value value) {
            values.computeIfAbsent(value.type(), type -> new ArrayList<>()).add(value);
        }
    }

    static org.jadjoint.processor.ir.Function of(String name, long seed) {
        return new RandomFunctions(seed).function(name);
    }

    private org.jadjoint.processor.ir.Function function(String name) {
        List<Parameter> parameters = new ArrayList<>();
        Visible visible = new Visible();
        List<Type> types = List.of(ScalarType.DOUBLE, ScalarType.DOUBLE, ScalarType.INT, ScalarType.BOOLEAN, ARRAY);
        List<String> names = List.of("x", "y", "n", "flag", "a");
        for (int i = 0; i < types.size(); i++) {
            Value value = new Value(types.get(i), names.get(i));
            parameters.add(new Parameter(value, false));
            visible.add(value);
        }
        List<Type> results = List.of(ScalarType.DOUBLE, ScalarType.INT, ARRAY);
        size = 40;
        Region body = region(new Builder(), visible, 3, last -> new Terminator.Return(last.apply(results)));
        return new org.jadjoint.processor.ir.Function(name, parameters, results, body);
    }

    /** Makes a leaf from a choice of values of given types. */
    private interface Leaf {
        Terminator make(Function<List<Type>, List<Value>> choice);
    }

    private Region region(Builder builder, Visible visible, int depth, Leaf leaf) {
        int ops = random.nextInt(5);
        for (int i = 0; i < ops; i++) operation(builder, visible, depth);
        if (depth > 0 && size > 0 && random.nextInt(3) == 0) {
            size--;
            boolean choice = random.nextInt(4) == 0;
            Value selector = pick(builder, visible, choice ? ScalarType.INT : ScalarType.BOOLEAN);
            List<Region> regions = new ArrayList<>();
            int count = choice ? 2 + random.nextInt(2) : 2;
            for (int i = 0; i < count; i++) regions.add(region(new Builder(), new Visible(visible), depth - 1, leaf));
            return builder.end(new Terminator.Branch(selector, regions, builder.source()));
        }
        return builder.end(leaf.make(wanted -> wanted.stream()
                .map(type -> random.nextInt(8) == 0 && type == ScalarType.DOUBLE
                        ? fresh(builder, visible)
                        : pick(builder, visible, type))
                .toList()));
    }

    private Value fresh(Builder builder, Visible visible) {
        Value value = pick(builder, visible, ScalarType.DOUBLE);
        return builder.apply(Operator.MUL, ScalarType.DOUBLE, name(), List.of(value, value));
    }

    private @Nullable String name() {
        return random.nextInt(2) == 0 ? null : NAMES.get(random.nextInt(NAMES.size()));
    }

    private Value pick(Builder builder, Visible visible, Type type) {
        List<Value> known = visible.values.getOrDefault(type, List.of());
        if (!known.isEmpty() && random.nextInt(6) > 0) {
            // recent ones more often
            int back = Math.min(random.nextInt(known.size()), random.nextInt(known.size()));
            return known.get(known.size() - 1 - back);
        }
        if (type == ARRAY) return builder.newArray(ARRAY, builder.constant(3), Op.Role.PRIMAL, name());
        if (type == ScalarType.BOOLEAN) return builder.constant(type, random.nextBoolean());
        if (type == ScalarType.INT) return builder.constant(random.nextInt(5) - 1);
        if (type == ScalarType.LONG) return builder.constant(type, (long) random.nextInt(5) - 1);
        return builder.number(
                type, List.of(0.0, -0.0, 1.0, -1.5, 1e30, Double.NaN, 0.1).get(random.nextInt(7)));
    }

    private void operation(Builder builder, Visible visible, int depth) {
        if (size-- < 0) return;
        int kind = random.nextInt(depth > 0 ? 18 : 14);
        if (kind >= 16) {
            block(builder, visible, depth);
        } else if (kind >= 14) {
            loop(builder, visible, depth);
        } else if (kind >= 10) {
            memory(builder, visible);
        } else {
            visible.add(scalar(builder, visible));
        }
    }

    private Value scalar(Builder builder, Visible visible) {
        Function<Type, Value> some = type -> pick(builder, visible, type);
        Type real = ScalarType.DOUBLE;
        Type integer = random.nextInt(4) == 0 ? ScalarType.LONG : ScalarType.INT;
        Type truth = ScalarType.BOOLEAN;
        List<Operator> sums = List.of(Operator.ADD, Operator.SUB, Operator.MUL, Operator.DIV, Operator.REM);
        Operator sum = sums.get(random.nextInt(5));
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> builder.apply(sum, real, name(), List.of(some.apply(real), some.apply(real)));
            case 3, 4 -> builder.apply(sum, integer, name(), List.of(some.apply(integer), some.apply(integer)));
            case 5 -> builder.apply(Operator.NEG, real, name(), List.of(some.apply(real)));
            case 6 -> builder.apply(Operator.COPY, real, name(), List.of(some.apply(real)));
            case 7 -> builder.apply(comparison(), truth, name(), List.of(some.apply(real), some.apply(real)));
            case 8 -> builder.apply(comparison(), truth, name(), List.of(some.apply(integer), some.apply(integer)));
            case 9 ->
                builder.apply(
                        random.nextBoolean() ? Operator.BOTH : Operator.EITHER,
                        truth,
                        name(),
                        List.of(some.apply(truth), some.apply(truth)));
            case 10 -> builder.apply(Operator.NOT, truth, name(), List.of(some.apply(truth)));
            case 11 ->
                builder.apply(
                        Operator.SELECT, real, name(), List.of(some.apply(truth), some.apply(real), some.apply(real)));
            case 12 -> conversion(builder, visible);
            default -> bits(builder, visible, integer);
        };
    }

    private Value conversion(Builder builder, Visible visible) {
        List<Type> types = List.of(ScalarType.INT, ScalarType.LONG, ScalarType.DOUBLE);
        Type from = types.get(random.nextInt(3));
        Type to = types.get(random.nextInt(3));
        if (from == to) return builder.math("abs", pick(builder, visible, from));
        return builder.apply(Operator.CONVERT, to, name(), List.of(pick(builder, visible, from)));
    }

    private Value bits(Builder builder, Visible visible, Type type) {
        List<Operator> operators =
                List.of(Operator.SHL, Operator.USHR, Operator.SHR, Operator.AND, Operator.XOR, Operator.OR);
        Operator operator = operators.get(random.nextInt(operators.size()));
        Value left = pick(builder, visible, type);
        Value right =
                pick(builder, visible, random.nextBoolean() && operator.symbol().length() > 1 ? ScalarType.INT : type);
        return builder.apply(operator, type, name(), List.of(left, right));
    }

    private Operator comparison() {
        return List.of(Operator.LT, Operator.LE, Operator.GT, Operator.GE, Operator.EQ, Operator.NE)
                .get(random.nextInt(6));
    }

    private void memory(Builder builder, Visible visible) {
        Value array = pick(builder, visible, ARRAY);
        Value index =
                random.nextInt(3) == 0 ? pick(builder, visible, ScalarType.INT) : builder.constant(random.nextInt(3));
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> visible.add(builder.load(array, index, name()));
            case 3 -> builder.store(array, index, pick(builder, visible, ScalarType.DOUBLE));
            case 4 -> builder.accumulate(array, index, pick(builder, visible, ScalarType.DOUBLE));
            case 5 -> visible.add(builder.length(array));
            default -> visible.add(builder.bulk(Op.BulkKind.CLONE, name(), array));
        }
    }

    private List<Type> types() {
        List<Type> types = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) types.add(TYPES.get(random.nextInt(TYPES.size())));
        return types;
    }

    private void block(Builder builder, Visible visible, int depth) {
        List<Type> types = types();
        Region body = region(
                new Builder(), new Visible(visible), depth - 1, choice -> new Terminator.Yield(choice.apply(types)));
        List<Value> results =
                types.stream().map(type -> new Value(type, name())).toList();
        builder.block(results, body);
        results.forEach(visible::add);
    }

    // At most four iterations: the first parameter counts.
    private void loop(Builder builder, Visible visible, int depth) {
        List<Type> types = new ArrayList<>(List.of(ScalarType.INT));
        types.addAll(types());
        List<Value> initials = new ArrayList<>();
        initials.add(builder.constant(0));
        for (Type type : types.subList(1, types.size())) initials.add(pick(builder, visible, type));
        List<Value> parameters =
                types.stream().map(type -> new Value(type, name())).toList();
        List<Value> results = types.stream()
                .map(type -> new Value(type, random.nextBoolean() ? null : "s"))
                .toList();
        Visible inside = new Visible(visible);
        parameters.forEach(inside::add);
        builder.loop(results, initials, parameters, body(inside, types, parameters, depth));
        results.subList(random.nextInt(2), results.size()).forEach(visible::add);
    }

    private Region body(Visible inside, List<Type> types, List<Value> parameters, int depth) {
        Builder builder = new Builder();
        if (random.nextBoolean()) operation(builder, inside, depth - 1);
        Value counter = parameters.get(0);
        Value condition = builder.compare(Operator.LT, counter, builder.constant(random.nextInt(4)));
        Builder next = new Builder();
        Visible visible = new Visible(inside);
        Value step = next.apply(Operator.ADD, ScalarType.INT, name(), List.of(counter, next.constant(1)));
        if (random.nextBoolean()) visible.add(step);
        List<Type> others = types.subList(1, types.size());
        Region rest = region(next, visible, depth - 1, choice -> {
            List<Value> values = new ArrayList<>(choice.apply(others));
            boolean more = random.nextInt(4) > 0;
            values.add(0, more || random.nextBoolean() ? step : counter);
            return more ? new Terminator.Continue(values) : new Terminator.Break(values);
        });
        Builder exit = new Builder();
        List<Value> leaving = new ArrayList<>();
        for (Type type : types) leaving.add(pick(exit, inside, type));
        if (random.nextBoolean()) leaving = parameters;
        Region end = exit.end(new Terminator.Break(leaving));
        return builder.end(new Terminator.Branch(condition, List.of(rest, end), builder.source()));
    }
}
