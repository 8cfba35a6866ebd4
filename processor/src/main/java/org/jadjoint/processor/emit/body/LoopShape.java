package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a loop looks like: its leaves, and the counter where it has one.
 *
 * @param body the region of the loop
 * @param continues the regions that end in {@code Continue}
 * @param breaks the regions that end in {@code Break}
 * @param exit which side of the first branch is nothing but a {@code Break}, as in {@code while} and {@code for} loops; -1 where none is
 * @param counter the number of the parameter that every {@code Continue} changes by the same step and nobody wants after the loop; -1
 *     where there is none
 * @param update how the counter changes; null where there is none
 */
record LoopShape(
        Op.Loop loop,
        Scope body,
        List<Scope> continues,
        List<Scope> breaks,
        int exit,
        int counter,
        Op.@Nullable Apply update) {

    static LoopShape of(Program program, Op.Loop loop, Scope body) {
        List<Scope> continues = new ArrayList<>();
        List<Scope> breaks = new ArrayList<>();
        collect(body, continues, breaks);
        int exit = exit(body);
        for (int i = 0; exit >= 0 && i < loop.parameters().size(); i++) {
            Op.Apply update = update(program, loop, body, continues, i);
            if (update != null) return new LoopShape(loop, body, continues, breaks, exit, i, update);
        }
        return new LoopShape(loop, body, continues, breaks, exit, -1, null);
    }

    LoopShape withoutCounter() {
        return new LoopShape(loop, body, continues, breaks, exit, -1, null);
    }

    /** Whether some way into the loop's next iteration was found to be a plain step of the given parameter. */
    boolean isCounter(int parameter) {
        return parameter == counter;
    }

    private static void collect(Scope scope, List<Scope> continues, List<Scope> breaks) {
        if (scope.region.end() instanceof Terminator.Continue) continues.add(scope);
        if (scope.region.end() instanceof Terminator.Break) breaks.add(scope);
        scope.branches.forEach(branch -> collect(branch, continues, breaks));
    }

    private static int exit(Scope body) {
        if (!(body.region.end() instanceof Terminator.Branch) || body.branches.size() != 2) return -1;
        for (int side = 0; side < 2; side++) {
            Scope branch = body.branches.get(side);
            if (branch.size() == 0 && branch.region.end() instanceof Terminator.Break) return side;
        }
        return -1;
    }

    private static Op.@Nullable Apply update(
            Program program, Op.Loop loop, Scope body, List<Scope> continues, int number) {
        Value parameter = loop.parameters().get(number);
        if (parameter.type() != ScalarType.INT && parameter.type() != ScalarType.LONG) return null;
        if (continues.isEmpty() || program.definition(loop.results().get(number)).uses > 0) return null;
        if (!readByCondition(program, body, parameter)) return null;
        Op.Apply first = null;
        for (Scope leaf : continues) {
            Value next = leaf.region.end().operands().get(number);
            Op.Apply step = step(program, body, next, parameter);
            if (step == null || (first != null && !sameStep(program, first, step))) return null;
            if (first == null) first = step;
            if (isDecidedBy(program, body, next)) return null;
        }
        return first;
    }

    private static boolean readByCondition(Program program, Scope body, Value parameter) {
        Value selector = program.resolve(((Terminator.Branch) body.region.end()).selector());
        Op op = program.definition(selector).op();
        return op instanceof Op.Apply apply
                && apply.arguments().stream().anyMatch(argument -> readsShallowly(program, argument, parameter, 3));
    }

    /** Whether the condition looks at the number of the next iteration, as that of {@code do { … i++; } while (i < n)} does. */
    private static boolean isDecidedBy(Program program, Scope body, Value next) {
        Value selector = program.resolve(((Terminator.Branch) body.region.end()).selector());
        return program.definition(selector).op() instanceof Op.Apply apply
                && apply.arguments().stream().anyMatch(argument -> program.resolve(argument) == program.resolve(next));
    }

    private static boolean readsShallowly(Program program, Value value, Value parameter, int depth) {
        if (program.resolve(value) == parameter) return true;
        return depth > 0
                && program.definition(value).op() instanceof Op.Apply apply
                && apply.arguments().stream()
                        .anyMatch(argument -> readsShallowly(program, argument, parameter, depth - 1));
    }

    /** The value as {@code parameter + step} or {@code parameter - step} with a step that is the same in every iteration. */
    private static Op.@Nullable Apply step(Program program, Scope body, Value next, Value parameter) {
        if (!(program.definition(next).op() instanceof Op.Apply apply)) return null;
        if (apply.primitive() != Operator.ADD && apply.primitive() != Operator.SUB) return null;
        if (program.resolve(apply.arguments().get(0)) != parameter) return null;
        Definition step = program.definition(apply.arguments().get(1));
        boolean invariant = step.op() instanceof Op.Constant || !step.home.within(body);
        return invariant ? apply : null;
    }

    private static boolean sameStep(Program program, Op.Apply a, Op.Apply b) {
        if (a.primitive() != b.primitive()) return false;
        Value left = program.resolve(a.arguments().get(1));
        Value right = program.resolve(b.arguments().get(1));
        return left == right
                || (program.definition(left).op() instanceof Op.Constant one
                        && program.definition(right).op() instanceof Op.Constant other
                        && one.value() != null
                        && one.value().equals(other.value()));
    }
}
