package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a reverse sweep wants to know of a loop.
 *
 * @param loop the loop
 * @param work the region that an iteration enters: behind the loop's condition where leaving there has nothing to reverse, else the whole
 *     body
 * @param guarded whether {@code work} stands behind the condition
 * @param inductions the integer parameters that every iteration changes by the same constant
 * @param counted how the iterations are counted before the loop runs, null where only running it tells
 * @param limit the length of an array that a loop counting up from 0 cannot run beyond, though it may be left before; null where there is
 *     no such limit
 */
public record LoopShape(
        Op.Loop loop,
        Region work,
        boolean guarded,
        List<Induction> inductions,
        @Nullable Counted counted,
        @Nullable Value limit) {
    /** A step that is no multiple of twice this power of two comes back after 2^24 iterations at the earliest. */
    private static final int LONG_PERIOD = 8;

    private static final long MODERATE = 1 << 20;

    /** Parameter number {@code index} is {@code initial + t * step} in iteration t. */
    public record Induction(int index, Value parameter, Value initial, long step) {}

    /** Runs {@code induction} from its initial value while it stands in {@code comparison} to the invariant {@code bound}; step is 1 or -1. */
    public record Counted(Induction induction, Operator comparison, Value bound) {
        public boolean isUpward() {
            return induction.step() > 0;
        }

        /**
         * Whether a counter may run back from the bound to where it began: not where both may be next to where whole numbers end, and the counter
         * would wrap around.
         */
        public boolean isReversible(Op.Loop loop, Structure structure) {
            return isModerate(induction.initial(), loop, structure) || isModerate(bound, loop, structure);
        }

        /** Whether the bound itself is run. */
        public boolean isInclusive() {
            return comparison == Operator.LE || comparison == Operator.GE;
        }
    }

    /**
     * Whether a whole number outside of a loop is far from where whole numbers end, or 2^29 iterations away: a small constant, a length, the
     * counter of a loop around that begins at such a number, a small step from one, or a part of one.
     */
    public static boolean isModerate(Value number, Op.Loop loop, Structure structure) {
        Op definition = structure.definition(number);
        if (definition instanceof Op.Length) return true;
        Long constant = constant(number, structure);
        if (constant != null) return Math.abs(constant) <= MODERATE;
        if (definition instanceof Op.Apply apply && apply.primitive() instanceof Operator operator) {
            List<Value> terms = apply.arguments();
            return switch (operator) {
                case ADD, SUB ->
                    terms.stream().allMatch(term -> isModerate(term, loop, structure))
                            && terms.stream().anyMatch(term -> constant(term, structure) != null);
                case DIV, REM -> isModerate(terms.get(0), loop, structure);
                default -> false;
            };
        }
        return structure.loops(structure.place(loop)).stream()
                .flatMap(around -> inductions(around, structure).stream())
                .anyMatch(induction -> induction.parameter() == number
                        && Math.abs(induction.step()) == 1
                        && isModerate(induction.initial(), loop, structure));
    }

    public static LoopShape of(Op.Loop loop, Structure structure, Activity activity) {
        Region work = guardedWork(loop, activity);
        List<Induction> inductions = inductions(loop, structure);
        if (work == null) return new LoopShape(loop, loop.body(), false, inductions, null, null);
        Counted guard = guard(loop, inductions, structure);
        Counted counted = leaves(work) ? null : guard;
        Value limit = guard != null && isLength(guard, structure) ? guard.bound() : null;
        return new LoopShape(loop, work, true, inductions, counted, limit);
    }

    private static @Nullable Region guardedWork(Op.Loop loop, Activity activity) {
        if (!(loop.body().end() instanceof Terminator.Branch branch)
                || branch.regions().size() != 2) return null;
        Region exit = branch.regions().get(1);
        if (!exit.ops().isEmpty() || !(exit.end() instanceof Terminator.Break leaf)) return null;
        for (int i = 0; i < leaf.values().size(); i++) {
            Value parameter = loop.parameters().get(i);
            if (leaf.values().get(i) != parameter && activity.isActive(parameter)) return null;
        }
        if (new Region(loop.body().ops(), exit.end()).all().anyMatch(op -> hasAdjoint(op, activity))) return null;
        return branch.regions().get(0);
    }

    /** Whether the reverse sweep has something to do for an operation, those inside it not counted. */
    public static boolean hasAdjoint(Op op, Activity activity) {
        return hasAdjoint(op, activity::isActive);
    }

    /** The same where these values carry derivatives. */
    public static boolean hasAdjoint(Op op, Predicate<Value> active) {
        return op.results().stream().anyMatch(active)
                || Effects.written(op).stream().anyMatch(active);
    }

    /** The calls of a function for which it has. */
    public static Stream<Op.Call> adjointCalls(Facts facts) {
        return facts.function()
                .body()
                .all()
                .filter(op -> op instanceof Op.Call && hasAdjoint(op, facts.activity()))
                .map(op -> (Op.Call) op);
    }

    /** The same for an operation or anything inside it. */
    public static boolean hasAdjointWithin(Op op, Activity activity) {
        return hasAdjoint(op, activity)
                || op.regions().stream().flatMap(Region::all).anyMatch(inner -> hasAdjoint(inner, activity));
    }

    private static List<Induction> inductions(Op.Loop loop, Structure structure) {
        List<Induction> found = new ArrayList<>();
        for (int i = 0; i < loop.parameters().size(); i++) {
            Value parameter = loop.parameters().get(i);
            if (parameter.type() != ScalarType.INT && parameter.type() != ScalarType.LONG) continue;
            Long step = step(loop.body(), i, parameter, structure);
            if (step != null && step != 0)
                found.add(new Induction(i, parameter, loop.initials().get(i), step));
        }
        return found;
    }

    /**
     * Whether a value is a parameter of the loop that takes another value in every iteration: it comes back after 2^32 iterations, or
     * after four where 2^30 is added in each.
     */
    static boolean isCounter(Value value, Op.Loop loop, Structure structure) {
        return inductions(loop, structure).stream()
                .anyMatch(induction ->
                        induction.parameter() == value && Long.numberOfTrailingZeros(induction.step()) <= LONG_PERIOD);
    }

    /** The step that every {@code Continue} takes; null where they differ, 0 where there is none. */
    private static @Nullable Long step(Region region, int index, Value parameter, Structure structure) {
        if (region.end() instanceof Terminator.Continue leaf) {
            return increment(leaf.values().get(index), parameter, structure);
        }
        Long common = 0L;
        for (Region inner : region.end().regions()) {
            Long step = step(inner, index, parameter, structure);
            if (step == null || (step != 0 && common != 0 && !step.equals(common))) return null;
            if (step != 0) common = step;
        }
        return common;
    }

    private static @Nullable Long increment(Value next, Value parameter, Structure structure) {
        if (!(structure.definition(next) instanceof Op.Apply apply)
                || apply.arguments().size() != 2) return null;
        Long right = constant(apply.arguments().get(1), structure);
        if (apply.arguments().get(0) != parameter || right == null || right == 0) return null;
        if (apply.primitive() == Operator.ADD) return right;
        return apply.primitive() == Operator.SUB && right != Long.MIN_VALUE ? -right : null;
    }

    /** The value of an integer constant. */
    public static @Nullable Long constant(Value value, Structure structure) {
        if (!(structure.definition(value) instanceof Op.Constant constant)) return null;
        if (!(constant.value() instanceof Number number) || !value.type().isIntegral()) return null;
        return number.longValue();
    }

    private static boolean isLength(Counted guard, Structure structure) {
        return structure.definition(guard.bound()) instanceof Op.Length
                && guard.comparison() == Operator.LT
                && Long.valueOf(0).equals(constant(guard.induction().initial(), structure));
    }

    /** The counter that numbers the iterations from 0, null where there is none. */
    public @Nullable Value number(Structure structure) {
        for (Induction induction : inductions) {
            boolean fromZero = Long.valueOf(0).equals(constant(induction.initial(), structure));
            if (fromZero && induction.step() == 1 && induction.parameter().type() == ScalarType.INT) {
                return induction.parameter();
            }
        }
        return null;
    }

    private static @Nullable Counted guard(Op.Loop loop, List<Induction> inductions, Structure structure) {
        if (!(loop.body().end() instanceof Terminator.Branch branch)) return null;
        if (!(structure.definition(branch.selector()) instanceof Op.Apply condition)) return null;
        if (!(condition.primitive() instanceof Operator comparison)
                || condition.arguments().size() != 2) return null;
        Value left = condition.arguments().get(0);
        Value right = condition.arguments().get(1);
        for (Induction induction : inductions) {
            if (induction.parameter().type() != ScalarType.INT || Math.abs(induction.step()) != 1) continue;
            boolean forward = left == induction.parameter();
            if (!forward && right != induction.parameter()) continue;
            Operator normal = forward ? comparison : mirrored(comparison);
            Value bound = forward ? right : left;
            if (!runsTowards(normal, induction.step()) || !isInvariant(bound, loop, structure)) continue;
            return new Counted(induction, normal, bound);
        }
        return null;
    }

    private static boolean leaves(Region region) {
        return region.end() instanceof Terminator.Break
                || region.end().regions().stream().anyMatch(LoopShape::leaves);
    }

    private static Operator mirrored(Operator comparison) {
        return switch (comparison) {
            case LT -> Operator.GT;
            case LE -> Operator.GE;
            case GT -> Operator.LT;
            case GE -> Operator.LE;
            default -> comparison;
        };
    }

    private static boolean runsTowards(Operator comparison, long step) {
        return step > 0
                ? comparison == Operator.LT || comparison == Operator.LE
                : comparison == Operator.GT || comparison == Operator.GE;
    }

    /** Whether a value is the same in every iteration and can be computed before the loop: outer values, constants, pure operations on them. */
    public static boolean isInvariant(Value value, Op.Loop loop, Structure structure) {
        if (!structure.isInside(value, loop)) return true;
        Op definition = structure.definition(value);
        if (definition instanceof Op.Constant) return true;
        if (definition instanceof Op.Length length) return isInvariant(length.array(), loop, structure);
        if (definition instanceof Op.Component component) return isInvariant(component.structure(), loop, structure);
        return definition instanceof Op.Apply apply
                && !apply.mayThrow()
                && !apply.result().type().isFloating()
                && apply.arguments().stream().allMatch(argument -> isInvariant(argument, loop, structure));
    }
}
