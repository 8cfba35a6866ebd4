package org.jadjoint.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart where it is known of what they were made: reads the part in place of the component, and carries the parts through
 * loops and out of blocks where nobody asks for the record itself. What is left over of records that do nothing but to keep their
 * components goes. For a method before it is differentiated, so that numbers in records have cotangents like any others.
 *
 * <p>{@code p = new Vec(x, y); for (…) p = new Vec(p.y(), p.x())}  =>  {@code pX = x; pY = y; for (…) (pX, pY) = (pY, pX)}
 */
public final class ExplodeRecords implements Pass {
    private final Predicate<StructureType> plain;

    /**
     * The pass.
     *
     * @param plain whether making a record does nothing but to keep its components; another may refuse them
     */
    public ExplodeRecords(Predicate<StructureType> plain) {
        this.plain = plain;
    }

    @Override
    public Function apply(Function function) {
        Function exploded = function;
        // A record inside another comes to light when that one is gone.
        while (true) {
            RecordVariables variables = RecordVariables.of(exploded, plain);
            if (variables.isEmpty()) return exploded;
            Region body = new Explosion(variables).rewrite(exploded.body());
            exploded = new Function(exploded.name(), exploded.parameters(), exploded.resultTypes(), body);
        }
    }

    private static final class Explosion extends Rewriter {
        private final RecordVariables variables;
        /** The parts of each record that is known. */
        private final IdentityHashMap<Value, List<Value>> parts = new IdentityHashMap<>();
        /** For each construct around, which of what its leaves give are records that are taken apart. */
        private final Deque<List<Value>> targets = new ArrayDeque<>();

        Explosion(RecordVariables variables) {
            this.variables = variables;
        }

        @Override
        protected void rewrite(Op op) {
            if (op instanceof Op.NewStructure made) rewrite(made);
            else if (op instanceof Op.Component component) rewrite(component);
            else if (op instanceof Op.Undefined nothing && variables.isTakenApart(nothing.result())) undefined(nothing);
            else if (op instanceof Op.Apply copy && variables.isTakenApart(copy.result()))
                parts.put(copy.result(), parts(copy.arguments().get(0)));
            else super.rewrite(op);
        }

        private void rewrite(Op.NewStructure made) {
            if (variables.isKnown(made.result())) parts.put(made.result(), use(made.parts()));
            if (!variables.isUnused(made.result())) super.rewrite(made);
        }

        private void undefined(Op.Undefined nothing) {
            for (Value part : define(nothing.result(), null)) emit(new Op.Undefined(part));
        }

        // new Vec(x, y).x()  =>  x
        private void rewrite(Op.Component op) {
            if (!variables.isKnown(op.structure())) {
                super.rewrite(op);
                return;
            }
            List<StructureType.Component> components =
                    ((StructureType) op.structure().type()).components();
            StructureType.Component component = ((StructureType) op.structure().type()).component(op.name());
            Value part = parts(op.structure()).get(components.indexOf(component));
            boolean constant = !component.differentiable() && part.type().isDifferentiable();
            if (constant) emit(new Op.Apply(op.result(), Operator.STOP, List.of(part), op.source()));
            else if (op.result().name() == null) replace(op.result(), part);
            else emit(new Op.Apply(op.result(), Operator.COPY, List.of(part), op.source()));
        }

        private List<Value> parts(Value record) {
            return Objects.requireNonNull(parts.get(record));
        }

        /** New values for the parts of a record. */
        private List<Value> define(Value record, @Nullable String name) {
            List<Value> defined = new ArrayList<>();
            for (StructureType.Component component : ((StructureType) record.type()).components()) {
                defined.add(new Value(component.type(), name == null ? null : name + capitalized(component.name())));
            }
            parts.put(record, defined);
            return defined;
        }

        private static String capitalized(String name) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        private List<Value> defined(List<Value> values) {
            List<Value> defined = new ArrayList<>();
            for (Value value : values) {
                if (variables.isTakenApart(value)) defined.addAll(define(value, value.name()));
                else defined.add(value);
            }
            return defined;
        }

        /** What is given for the targets: for each that is taken apart, the parts of what is given. */
        private List<Value> given(List<Value> values, List<Value> wanted) {
            List<Value> given = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (variables.isTakenApart(wanted.get(i))) given.addAll(parts(values.get(i)));
                else given.add(use(values.get(i)));
            }
            return given;
        }

        @Override
        public Op visitBlock(Op.Block op) {
            targets.push(op.results());
            Region body = rewrite(op.body());
            targets.pop();
            return new Op.Block(defined(op.results()), body, op.source());
        }

        @Override
        public Op visitLoop(Op.Loop op) {
            List<Value> initials = given(op.initials(), op.parameters());
            List<Value> parameters = defined(op.parameters());
            targets.push(op.parameters());
            Region body = rewrite(op.body());
            targets.pop();
            return new Op.Loop(defined(op.results()), initials, parameters, body, op.segments(), op.source());
        }

        @Override
        protected Terminator rewrite(Terminator end) {
            List<Value> wanted = targets.peek();
            if (wanted == null) return super.rewrite(end);
            if (end instanceof Terminator.Yield leaf) return new Terminator.Yield(given(leaf.values(), wanted));
            if (end instanceof Terminator.Continue leaf) return new Terminator.Continue(given(leaf.values(), wanted));
            if (end instanceof Terminator.Break leaf) return new Terminator.Break(given(leaf.values(), wanted));
            return super.rewrite(end);
        }
    }
}
