package org.jadjoint.processor.optimize;

import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;

/**
 * Writes once what every branch does alike, and decides nothing: the adjoints of {@code x = r * x} and {@code x = r * x + 0.01} are the
 * same.
 */
public final class MergeEqualBranches implements Pass {
    @Override
    public Function apply(Function function) {
        Region body = new Merging().rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Merging extends Rewriter {
        @Override
        protected Terminator rewrite(Terminator end) {
            Terminator written = super.rewrite(end);
            if (!(written instanceof Terminator.Branch branch)) return written;
            Region first = branch.regions().get(0);
            for (Region other : branch.regions()) {
                if (other != first && !Likeness.between(first, other)) return written;
            }
            first.ops().forEach(this::emit);
            return first.end();
        }
    }
}
