package org.jadjoint.processor.emit.body;

import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * A branch on an {@code int} as a {@code switch}.
 *
 * @param selector what is switched on
 * @param labels the labels of each case but the last; empty where cases are numbers from 0
 * @param cases how many regions there are
 */
record Choice(Value selector, List<List<String>> labels, int cases) {
    static Choice of(Program program, Folding folding, Terminator.Branch branch) {
        Value selector = branch.selector();
        if (folding.isFolded(selector)
                && program.definition(selector).op() instanceof Op.Apply apply
                && apply.primitive() instanceof Primitive.CaseIndex index) {
            return new Choice(
                    apply.arguments().get(0), index.cases(), branch.regions().size());
        }
        return new Choice(selector, List.of(), branch.regions().size());
    }

    /** Whether it reads better as {@code if (selector == 0) … else …}. */
    boolean isPair() {
        return labels.isEmpty() && cases == 2;
    }

    /** Whether a region stands for a case without labels, which nothing ever selects. */
    boolean isNever(int number) {
        return number < cases - 1
                && number < labels.size()
                && labels.get(number).isEmpty();
    }

    String label(int number) {
        if (number == cases - 1) return "default";
        return "case " + (labels.isEmpty() ? Integer.toString(number) : String.join(", ", labels.get(number)));
    }
}
