package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a tree of branches, of one kind or, in a loop, of two; and how they become one leaf of each kind, behind the tree.
 *
 * <p>What all leaves of a kind give, the next value of a loop's counter above all, is not handed on but written there.
 */
final class WaysOut {
    private enum Kind {
        YIELD,
        RETURN,
        CONTINUE,
        BREAK
    }

    /** A constant of the tree. */
    private record Literal(@Nullable Object value, Type type) {}

    /** A pure operation on constants and on what is defined before the tree. */
    private record Step(Primitive primitive, List<Object> operands, Type type) {}

    private final List<Value> targets;
    private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();
    private final Map<Kind, List<Terminator>> leaves = new HashMap<>();
    /** The numbers of the targets that leaves give different values to. */
    private final List<Integer> different;

    private WaysOut(Region tree, List<Value> targets) {
        this.targets = targets;
        // What stands before the first branch is defined before the tree.
        tree.end().regions().forEach(this::collect);
        different = IntStream.range(0, targets.size())
                .filter(i -> kinds().stream().anyMatch(kind -> common(kind, i) == null))
                .boxed()
                .toList();
    }

    /** The ways out of a tree whose leaves give values to targets; null where it has none. */
    static @Nullable WaysOut of(Region tree, List<Value> targets) {
        WaysOut ways = new WaysOut(tree, targets);
        return ways.leaves.isEmpty() ? null : ways;
    }

    private void collect(Region region) {
        region.ops().forEach(op -> op.results().forEach(result -> definitions.put(result, op)));
        Kind kind = kind(region.end());
        if (kind != null) leaves.computeIfAbsent(kind, key -> new ArrayList<>()).add(region.end());
        region.end().regions().forEach(this::collect);
    }

    private static @Nullable Kind kind(Terminator end) {
        if (end instanceof Terminator.Yield) return Kind.YIELD;
        if (end instanceof Terminator.Return) return Kind.RETURN;
        if (end instanceof Terminator.Continue) return Kind.CONTINUE;
        return end instanceof Terminator.Break ? Kind.BREAK : null;
    }

    private List<Kind> kinds() {
        return leaves.keySet().stream().sorted().toList();
    }

    /** What all leaves of a kind give to a target; null where they differ, or what they give is computed in the tree. */
    private @Nullable Object common(Kind kind, int number) {
        Object common = null;
        for (Terminator leaf : Objects.requireNonNull(leaves.get(kind))) {
            Object given = meaning(leaf.operands().get(number), true);
            if (given == null || (common != null && !common.equals(given))) return null;
            common = given;
        }
        return common;
    }

    private @Nullable Object meaning(Value value, boolean steps) {
        Op definition = definitions.get(value);
        if (definition == null) return value;
        if (definition instanceof Op.Constant constant) return new Literal(constant.value(), value.type());
        if (!steps || !(definition instanceof Op.Apply apply) || apply.mayThrow()) return null;
        List<Object> operands = new ArrayList<>();
        for (Value argument : apply.arguments()) {
            Object operand = meaning(argument, false);
            if (operand == null) return null;
            operands.add(operand);
        }
        return new Step(apply.primitive(), operands, value.type());
    }

    /** New values for what the leaves hand on: what differs, and which kind of leaf it is where there are two. */
    List<Value> results() {
        List<Value> results = new ArrayList<>();
        for (int number : different) {
            Value target = targets.get(number);
            results.add(new Value(target.type(), target.name()));
        }
        if (leaves.size() > 1) results.add(new Value(ScalarType.BOOLEAN, null));
        return results;
    }

    /** What a leaf hands on. */
    List<Value> given(Terminator leaf, UnaryOperator<Value> use, Builder out) {
        Kind kind = Objects.requireNonNull(kind(leaf));
        List<Value> given = new ArrayList<>();
        for (int number : different) {
            Value value = leaf.operands().get(number);
            boolean known = common(kind, number) != null;
            given.add(known ? out.undefined(value.type(), null) : use.apply(value));
        }
        if (leaves.size() > 1) given.add(out.constant(ScalarType.BOOLEAN, kind == kinds().get(1)));
        return given;
    }

    /** The one leaf of each kind. */
    Terminator leave(List<Value> results, UnaryOperator<Value> use, Builder out) {
        List<Kind> kinds = kinds();
        if (kinds.size() == 1) return leaf(kinds.get(0), results, use, out);
        List<Region> sides = new ArrayList<>();
        for (Kind kind : List.of(kinds.get(1), kinds.get(0))) {
            Builder side = new Builder();
            sides.add(side.end(leaf(kind, results, use, side)));
        }
        return new Terminator.Branch(results.get(results.size() - 1), sides, SourceRef.NONE);
    }

    private Terminator leaf(Kind kind, List<Value> results, UnaryOperator<Value> use, Builder out) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Object common = common(kind, i);
            values.add(
                    common == null
                            ? results.get(different.indexOf(i))
                            : written(common, targets.get(i).name(), use, out));
        }
        return switch (kind) {
            case YIELD -> new Terminator.Yield(values);
            case RETURN -> new Terminator.Return(values);
            case CONTINUE -> new Terminator.Continue(values);
            case BREAK -> new Terminator.Break(values);
        };
    }

    private static Value written(Object meaning, @Nullable String name, UnaryOperator<Value> use, Builder out) {
        if (meaning instanceof Value value) return use.apply(value);
        if (meaning instanceof Literal literal) return out.constant(literal.type(), literal.value());
        Step step = (Step) meaning;
        List<Value> operands = step.operands().stream()
                .map(operand -> written(operand, null, use, out))
                .toList();
        return out.apply(step.primitive(), step.type(), name, operands);
    }
}
