package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Checks that a function is well formed: every value is defined once and before its uses, in a region that encloses them; every leaf
 * fits the construct that it leaves to; operands and results have the types that their operation wants.
 */
public final class Verifier {
    private enum Construct {
        FUNCTION,
        BLOCK,
        LOOP
    }

    /** What encloses a region: the construct that its leaves leave to, and the types of what they give it. */
    private record Enclosing(Construct construct, List<Type> types) {}

    private final Function function;
    private final OpTypes types = new OpTypes();
    private final Set<Value> defined = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> visible = Collections.newSetFromMap(new IdentityHashMap<>());

    private Verifier(Function function) {
        this.function = function;
    }

    /** Gives the function back where it is well formed; throws {@link IllegalStateException} with the printed function where not. */
    public static Function verify(Function function) {
        new Verifier(function).function();
        return function;
    }

    private void function() {
        for (Function.Parameter parameter : function.parameters()) {
            define(parameter.value());
            if (parameter.differentiable() && !parameter.value().type().isDifferentiable()) {
                fail("parameter " + parameter.value() + " cannot be differentiable");
            }
        }
        region(function.body(), new Enclosing(Construct.FUNCTION, function.resultTypes()));
    }

    private void region(Region region, Enclosing enclosing) {
        List<Value> here = new ArrayList<>();
        for (Op op : region.ops()) {
            op.operands().forEach(operand -> use(operand, op));
            if (!op.accept(types)) fail("wrong types in " + op);
            if (op instanceof Op.Block block)
                region(block.body(), new Enclosing(Construct.BLOCK, OpTypes.of(block.results())));
            if (op instanceof Op.Loop loop) loop(loop);
            op.results().forEach(this::define);
            here.addAll(op.results());
        }
        end(region.end(), enclosing);
        here.forEach(visible::remove);
    }

    private void loop(Op.Loop loop) {
        loop.parameters().forEach(this::define);
        region(loop.body(), new Enclosing(Construct.LOOP, OpTypes.of(loop.parameters())));
        loop.parameters().forEach(visible::remove);
    }

    private void end(Terminator end, Enclosing enclosing) {
        end.operands().forEach(operand -> use(operand, end));
        if (end instanceof Terminator.Branch branch) {
            checkBranch(branch);
            branch.regions().forEach(region -> region(region, enclosing));
            return;
        }
        if (end instanceof Terminator.Throw leaf) {
            if (leaf.exception().type() instanceof ScalarType) fail("throws the scalar " + leaf.exception());
            return;
        }
        if (construct(end) != enclosing.construct()) fail(end + " in a " + enclosing.construct());
        if (!OpTypes.fit(enclosing.types(), OpTypes.of(end.operands()))) {
            fail(end + " should give " + enclosing.types());
        }
    }

    private static Construct construct(Terminator leaf) {
        if (leaf instanceof Terminator.Return) return Construct.FUNCTION;
        return leaf instanceof Terminator.Yield ? Construct.BLOCK : Construct.LOOP;
    }

    private void checkBranch(Terminator.Branch branch) {
        Type selector = branch.selector().type();
        int regions = branch.regions().size();
        boolean fits = selector == ScalarType.BOOLEAN ? regions == 2 : selector == ScalarType.INT && regions > 0;
        if (!fits) fail("branch on " + branch.selector() + " into " + regions + " regions");
    }

    private void define(Value value) {
        if (!defined.add(value)) fail(value + " is defined twice");
        visible.add(value);
    }

    private void use(Value value, Object user) {
        if (visible.contains(value)) return;
        String problem = defined.contains(value) ? " is not visible in " : " is not defined before ";
        fail(value + problem + (user instanceof Op op ? op.getClass().getSimpleName() + " of " + op.results() : user));
    }

    private void fail(String problem) {
        throw new IllegalStateException(problem + "\n" + Printer.print(function));
    }
}
