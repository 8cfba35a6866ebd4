package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Computes what is known at compile time: operators on constants, branches on constants, and the identities of {@link FloatingPoint} and
 * of whole numbers and truth values. Arithmetic on a constant that has a name in the user's code keeps that name.
 */
public final class FoldConstants implements Pass {
    @Override
    public Function apply(Function function) {
        Region body = new Folding().rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Folding extends Rewriter {
        private final Definitions known = new Definitions();

        @Override
        protected void rewrite(Op op) {
            if (!(op instanceof Op.Apply apply)) {
                add(op.accept(this));
                return;
            }
            Op.Apply current = new Op.Apply(apply.result(), apply.primitive(), use(apply.arguments()), apply.source());
            Folded folded = fold(current);
            // Each identity leaves less to fold: a negation, a sign or a scale fewer.
            while (folded instanceof Folded.Other other) {
                current = new Op.Apply(current.result(), other.primitive(), other.arguments(), current.source());
                folded = fold(current);
            }
            if (folded instanceof Folded.Same same) replace(current.result(), same.value());
            else if (folded instanceof Folded.Constant constant) {
                add(new Op.Constant(current.result(), constant.value(), null, current.source()));
            } else add(current);
        }

        private void add(Op op) {
            known.add(op);
            emit(op);
        }

        private @Nullable Folded fold(Op.Apply op) {
            Folded constant = constant(op);
            if (constant != null) return constant;
            if (op.arguments().size() == 1 && op.arguments().get(0).type() instanceof StructureType type) {
                return variant(op, type);
            }
            Folded floating = FloatingPoint.fold(op, known);
            return floating != null ? floating : choice(op);
        }

        /** What the type of a structure tells of the variant that it is, where a helper has taken the place of its call. */
        private @Nullable Folded variant(Op.Apply op, StructureType type) {
            Value structure = op.arguments().get(0);
            if (op.primitive() instanceof Primitive.Cast) {
                return type.isBelow((StructureType) op.result().type()) ? Folded.same(structure) : null;
            }
            if (!(op.primitive() instanceof Primitive.InstanceOf test)) return null;
            if (type.isDisjoint(test.type())) return new Folded.Constant(false);
            return type.isBelow(test.type()) && known.isMade(structure) ? new Folded.Constant(true) : null;
        }

        private @Nullable Folded constant(Op.Apply op) {
            if (!(op.primitive() instanceof Operator operator)) return null;
            List<Object> arguments = new ArrayList<>();
            for (Value argument : op.arguments()) {
                Object value = known.constant(argument);
                if (value == null) return null;
                boolean keepsName = known.isSymbol(argument) && op.result().type() != ScalarType.BOOLEAN;
                if (keepsName) return null;
                arguments.add(value);
            }
            Object result = Arithmetic.apply(operator, arguments, op.result().type());
            return result == null ? null : new Folded.Constant(result);
        }

        /** Identities of selections, truth values and whole numbers. */
        private @Nullable Folded choice(Op.Apply op) {
            if (!(op.primitive() instanceof Operator operator)) return null;
            Value a = op.arguments().get(0);
            Value b = op.arguments().get(op.arguments().size() - 1);
            return switch (operator) {
                case SELECT -> select(a, op.arguments().get(1), b);
                case BOTH -> either(a, b, true);
                case EITHER -> either(a, b, false);
                case ADD -> op.result().type().isIntegral() ? neutral(a, b, 0) : null;
                case MUL -> op.result().type().isIntegral() ? neutral(a, b, 1) : null;
                case SUB -> op.result().type().isIntegral() && is(b, 0) ? Folded.same(a) : null;
                case CONVERT -> a.type().equals(op.result().type()) ? Folded.same(a) : null;
                default -> null;
            };
        }

        private @Nullable Folded select(Value condition, Value a, Value b) {
            if (a == b) return Folded.same(a);
            Object known = this.known.constant(condition);
            return known == null ? null : Folded.same(known.equals(true) ? a : b);
        }

        /** {@code a && b}, where {@code neutral} is true, or {@code a || b}, where it is false: the other one decides. */
        private @Nullable Folded either(Value a, Value b, boolean neutral) {
            if (known.constant(a) instanceof Boolean left) return Folded.same(left == neutral ? b : a);
            if (known.constant(b) instanceof Boolean right) return Folded.same(right == neutral ? a : b);
            return null;
        }

        private @Nullable Folded neutral(Value a, Value b, long neutral) {
            if (is(b, neutral)) return Folded.same(a);
            return is(a, neutral) ? Folded.same(b) : null;
        }

        private boolean is(Value value, long number) {
            Type type = value.type();
            return type.isIntegral() && known.constant(value) instanceof Number found && found.longValue() == number;
        }

        /** {@code if (true) a else b  =>  a}. */
        @Override
        protected Terminator rewrite(Terminator end) {
            if (!(end instanceof Terminator.Branch branch)) return super.rewrite(end);
            Object selector = known.constant(use(branch.selector()));
            if (selector == null) return super.rewrite(end);
            int last = branch.regions().size() - 1;
            int taken = selector instanceof Boolean flag ? (flag ? 0 : 1) : (Integer) selector;
            Region region = branch.regions().get(taken < 0 || taken > last ? last : taken);
            region.ops().forEach(this::rewrite);
            return rewrite(region.end());
        }
    }
}
