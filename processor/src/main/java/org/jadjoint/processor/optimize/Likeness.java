package org.jadjoint.processor.optimize;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpVisitor;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Whether two regions do the same, operation by operation, whatever their values are called and wherever they come from. */
final class Likeness {
    /** What an operation does, beside its operands and regions. */
    private static final OpVisitor<List<?>> KIND = new OpVisitor<>() {
        @Override
        public List<?> visitConstant(Op.Constant op) {
            return Arrays.asList(op.value(), op.symbol());
        }

        @Override
        public List<?> visitUndefined(Op.Undefined op) {
            return List.of();
        }

        @Override
        public List<?> visitApply(Op.Apply op) {
            return List.of(op.primitive());
        }

        @Override
        public List<?> visitLength(Op.Length op) {
            return List.of();
        }

        @Override
        public List<?> visitLoad(Op.Load op) {
            return List.of();
        }

        @Override
        public List<?> visitStore(Op.Store op) {
            return List.of();
        }

        @Override
        public List<?> visitAccumulate(Op.Accumulate op) {
            return List.of();
        }

        @Override
        public List<?> visitNewArray(Op.NewArray op) {
            return List.of(op.role(), op.reuse() == null);
        }

        @Override
        public List<?> visitArrayLiteral(Op.ArrayLiteral op) {
            return List.of();
        }

        @Override
        public List<?> visitComponent(Op.Component op) {
            return List.of(op.name());
        }

        @Override
        public List<?> visitNewStructure(Op.NewStructure op) {
            Op.Construction construction = op.construction();
            return construction == null ? List.of() : List.of(construction.constructor());
        }

        @Override
        public List<?> visitUpdate(Op.Update op) {
            return List.of(op.name(), op.adds());
        }

        @Override
        public List<?> visitZerosLike(Op.ZerosLike op) {
            return List.of();
        }

        @Override
        public List<?> visitClear(Op.Clear op) {
            return List.of();
        }

        @Override
        public List<?> visitBulk(Op.Bulk op) {
            return List.of(op.kind());
        }

        @Override
        public List<?> visitBlock(Op.Block op) {
            return List.of();
        }

        @Override
        public List<?> visitLoop(Op.Loop op) {
            return List.of();
        }

        @Override
        public List<?> visitCall(Op.Call op) {
            return List.of(op.callee(), op.form());
        }

        @Override
        public List<?> visitOpaque(Op.Opaque op) {
            return List.of(op.code());
        }
    };

    /** What stands in the first region for a value that the second defines. */
    private final IdentityHashMap<Value, Value> partners = new IdentityHashMap<>();

    private Likeness() {}

    /** Whether running the one is running the other; regions that leave a loop or throw are like none. */
    static boolean between(Region first, Region second) {
        return new Likeness().isAlike(first, second);
    }

    private boolean isAlike(Region first, Region second) {
        if (first.ops().size() != second.ops().size()) return false;
        for (int i = 0; i < first.ops().size(); i++) {
            if (!isAlike(first.ops().get(i), second.ops().get(i))) return false;
        }
        return isAlike(first.end(), second.end());
    }

    private boolean isAlike(Terminator first, Terminator second) {
        if (first instanceof Terminator.Break || first instanceof Terminator.Throw) return false;
        return first.getClass() == second.getClass()
                && readAlike(first.operands(), second.operands())
                && areAlike(first.regions(), second.regions());
    }

    private boolean isAlike(Op first, Op second) {
        if (first.getClass() != second.getClass()
                || !first.accept(KIND).equals(second.accept(KIND))
                || !readAlike(first.operands(), second.operands())
                || !pair(variables(first), variables(second))
                || !areAlike(first.regions(), second.regions())) return false;
        return pair(first.results(), second.results());
    }

    private static List<Value> variables(Op op) {
        return op instanceof Op.Loop loop ? loop.parameters() : List.of();
    }

    private boolean areAlike(List<Region> first, List<Region> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            if (!isAlike(first.get(i), second.get(i))) return false;
        }
        return true;
    }

    private boolean readAlike(List<Value> first, List<Value> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            Value value = second.get(i);
            if (first.get(i) != partners.getOrDefault(value, value)) return false;
        }
        return true;
    }

    private boolean pair(List<Value> first, List<Value> second) {
        if (first.size() != second.size()) return false;
        for (int i = 0; i < first.size(); i++) {
            if (!Objects.equals(first.get(i).type(), second.get(i).type())) return false;
            partners.put(second.get(i), first.get(i));
        }
        return true;
    }
}
