package org.jadjoint.processor.transform;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a pair of sweeps have tangents. Of the values of the primal it is those that carry derivatives there; of what belongs to
 * the sweeps, all that may depend on one of these, and every shadow: an aggregate has its tangent under all its names, or under none.
 */
final class TangentValues {
    private final Map<Value, Boolean> primal;
    private final Set<Value> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean changed;

    private TangentValues(Map<Value, Boolean> primal) {
        this.primal = primal;
    }

    static TangentValues of(Function forward, Function reverse, int crossing, Map<Value, Boolean> primal) {
        TangentValues values = new TangentValues(primal);
        for (Function sweep : List.of(forward, reverse)) {
            for (Function.Parameter parameter : sweep.parameters()) {
                boolean kept = sweep == reverse && sweep.parameters().indexOf(parameter) < crossing;
                if (parameter.differentiable() && !kept) values.mark(parameter.value());
            }
        }
        List<Value> read = reverse.parameterValues().subList(0, crossing);
        do {
            values.changed = false;
            values.visit(forward.body(), null);
            List<Value> returned = forward.body().end().operands();
            for (int i = 0; i < crossing; i++) {
                values.pass(returned.get(returned.size() - crossing + i), read.get(i));
            }
            values.visit(reverse.body(), null);
        } while (values.changed);
        return values;
    }

    boolean contains(Value value) {
        Boolean known = primal.get(value);
        return known == null ? found.contains(value) : known;
    }

    private void mark(Value value) {
        if (primal.containsKey(value) || !value.type().isDifferentiable()) return;
        changed |= found.add(value);
    }

    /** What a value is given to has a tangent with it; an aggregate is the same thing under both names. */
    private void pass(Value from, Value to) {
        if (contains(from)) mark(to);
        if (to.type().isAggregate() && contains(to)) mark(from);
    }

    private void pass(List<Value> from, List<Value> to) {
        for (int i = 0; i < to.size(); i++) pass(from.get(i), to.get(i));
    }

    private void visit(Region region, @Nullable Op around) {
        for (Op op : region.ops()) {
            visit(op);
            for (Region inner : op.regions()) visit(inner, op);
        }
        List<Value> values = region.end().operands();
        if (region.end() instanceof Terminator.Yield && around != null) pass(values, around.results());
        boolean goesOn = region.end() instanceof Terminator.Continue || region.end() instanceof Terminator.Break;
        if (goesOn && around instanceof Op.Loop loop) pass(values, loop.parameters());
        region.end().regions().forEach(inner -> visit(inner, around));
    }

    /** Whether values of a type are the derivatives of structures, as null is, too. */
    private static boolean isDerivative(Type type) {
        if (type instanceof ArrayType array) return isDerivative(array.element());
        return type instanceof StructureType structure && structure.isDerivative();
    }

    private void visit(Op op) {
        op.results().stream().filter(result -> isDerivative(result.type())).forEach(this::mark);
        if (op instanceof Op.Apply apply) {
            if (apply.primitive() == Operator.STOP) return;
            for (Value argument : apply.arguments()) {
                boolean same =
                        argument.type().isAggregate() == apply.result().type().isAggregate();
                if (same) pass(argument, apply.result());
            }
        } else if (op instanceof Op.Load load) {
            pass(load.result(), load.array(), load.result());
        } else if (op instanceof Op.Store store) {
            pass(store.value(), store.value(), store.array());
        } else if (op instanceof Op.Accumulate add) {
            pass(add.value(), add.value(), add.array());
        } else if (op instanceof Op.Component component) {
            pass(component.result(), component.structure(), component.result());
        } else if (op instanceof Op.ArrayLiteral literal) {
            literal.elements().forEach(element -> pass(element, element, literal.result()));
        } else if (op instanceof Op.NewArray made) {
            if (made.role() == Op.Role.SHADOW || made.role() == Op.Role.SCRATCH) mark(made.result());
            if (made.reuse() != null) pass(made.reuse(), made.result());
        } else if (op instanceof Op.NewStructure made) {
            made.parts().forEach(part -> pass(part, part, made.result()));
            if (made.reuse() != null) pass(made.reuse(), made.result());
        } else if (op instanceof Op.ZerosLike zeros) {
            mark(zeros.result());
        } else if (op instanceof Op.Bulk bulk) {
            bulk(bulk);
        } else if (op instanceof Op.Loop loop) {
            pass(loop.initials(), loop.parameters());
            pass(loop.parameters(), loop.results());
        } else if (op instanceof Op.Call call) {
            call(call);
        }
    }

    /** A part and its aggregate; where the part is an aggregate, too, it has a tangent if the whole has one. */
    private void pass(Value part, Value from, Value to) {
        if (contains(from)) mark(to);
        if (part.type().isAggregate() && contains(to)) mark(from);
    }

    private void bulk(Op.Bulk op) {
        List<Value> operands = op.operands();
        Value last = operands.get(operands.size() - 1);
        if (op.result() != null) pass(operands.get(0), op.result());
        else if (op.kind() == Op.BulkKind.ARRAYCOPY) pass(operands.get(0), operands.get(2));
        else pass(last, last, operands.get(0));
    }

    /** Callees ask for the tangents of all that is differentiable, and so do methods of rules where something has one. */
    private void call(Op.Call call) {
        boolean primal = call.form() == Op.Form.PRIMAL || call.form() == Op.Form.PULLBACK;
        if (primal && call.arguments().stream().noneMatch(this::contains)) return;
        CallShape shape = CallShape.of(call.callee(), call.form());
        Set<Value> asked = new HashSet<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (shape.arguments().get(i).differentiable() && argument.type().isAggregate()) asked.add(argument);
        }
        for (int i = 0; i < call.results().size(); i++) {
            if (shape.results().get(i).differentiable())
                asked.add(call.results().get(i));
        }
        asked.forEach(this::mark);
    }
}
