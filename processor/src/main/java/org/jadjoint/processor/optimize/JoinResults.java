package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Makes one of two results of a block that are never both defined: the values of a variable where the block is left early and where it is
 * not.
 */
public final class JoinResults implements Pass {
    private final boolean arrays;

    /**
     * The pass.
     *
     * @param arrays whether arrays may be joined too: not where a frame keeps each in a field of its own
     */
    public JoinResults(boolean arrays) {
        this.arrays = arrays;
    }

    @Override
    public Function apply(Function function) {
        Region body = new Join(arrays).rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    /** A result, and what each leaf gives for it. */
    private record Column(Value result, List<Value> given) {}

    private static final class Join extends Rewriter {
        private final boolean arrays;
        private final Set<Value> undefined = new HashSet<>();

        Join(boolean arrays) {
            this.arrays = arrays;
        }

        @Override
        public Op visitUndefined(Op.Undefined op) {
            undefined.add(op.result());
            return super.visitUndefined(op);
        }

        @Override
        public Op visitBlock(Op.Block op) {
            Region body = rewrite(op.body());
            Leaves leaves = Leaves.of(body);
            List<Column> columns = new ArrayList<>();
            Map<String, List<Column>> named = new HashMap<>();
            for (int i = 0; i < op.results().size(); i++) {
                Column column = new Column(op.results().get(i), leaves.column(Terminator.Yield.class, i));
                List<Column> others = named.computeIfAbsent(column.result().toString(), key -> new ArrayList<>());
                if (joins(column, others)) continue;
                columns.add(column);
                others.add(column);
            }
            List<Value> results = columns.stream().map(Column::result).toList();
            if (results.size() < op.results().size()) body = giving(body, columns, new AtomicInteger());
            return new Op.Block(results, body, op.source());
        }

        private boolean joins(Column column, List<Column> others) {
            boolean joinable =
                    column.result().name() != null && (arrays || column.result().type() instanceof ScalarType);
            for (Column other : joinable ? others : List.<Column>of()) {
                if (!areApart(column.given(), other.given())) continue;
                replace(column.result(), other.result());
                for (int i = 0; i < other.given().size(); i++) {
                    if (undefined.contains(other.given().get(i)))
                        other.given().set(i, column.given().get(i));
                }
                return true;
            }
            return false;
        }

        private boolean areApart(List<Value> a, List<Value> b) {
            for (int i = 0; i < a.size(); i++) {
                boolean one = a.get(i) == b.get(i) || undefined.contains(a.get(i)) || undefined.contains(b.get(i));
                if (!one) return false;
            }
            return true;
        }

        /** The tree whose leaves give the columns; {@code number} counts the leaves. */
        private static Region giving(Region region, List<Column> columns, AtomicInteger number) {
            Terminator end = region.end();
            if (end instanceof Terminator.Yield) {
                int leaf = number.getAndIncrement();
                List<Value> values =
                        columns.stream().map(column -> column.given().get(leaf)).toList();
                return new Region(region.ops(), new Terminator.Yield(values));
            }
            if (!(end instanceof Terminator.Branch branch)) return region;
            List<Region> regions = new ArrayList<>();
            for (Region inner : branch.regions()) regions.add(giving(inner, columns, number));
            return new Region(region.ops(), new Terminator.Branch(branch.selector(), regions, branch.source()));
        }
    }
}
