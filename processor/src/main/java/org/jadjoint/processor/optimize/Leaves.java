package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** What the leaves of one region tree give the construct that encloses it. Constructs nested inside are not looked into. */
record Leaves(List<Terminator.Branch> branches, List<Terminator> ends) {
    static Leaves of(Region tree) {
        Leaves leaves = new Leaves(new ArrayList<>(), new ArrayList<>());
        leaves.collect(tree);
        return leaves;
    }

    private void collect(Region region) {
        if (region.end() instanceof Terminator.Branch branch) {
            branches.add(branch);
            branch.regions().forEach(this::collect);
        } else ends.add(region.end());
    }

    /** The values that leaves of one kind give for one column, leaf by leaf. */
    List<Value> column(Class<? extends Terminator> kind, int number) {
        List<Value> column = new ArrayList<>();
        for (Terminator end : ends) {
            if (kind.isInstance(end)) column.add(end.operands().get(number));
        }
        return column;
    }
}
