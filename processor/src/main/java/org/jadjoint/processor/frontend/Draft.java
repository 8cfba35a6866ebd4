package org.jadjoint.processor.frontend;

import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** A region under construction. How it ends may stay open until the construct around it is closed. */
final class Draft {
    private final Builder ops = new Builder();
    private @Nullable Ending ending;

    private interface Ending {
        Region end(Builder ops);
    }

    Builder ops() {
        return ops;
    }

    boolean isOpen() {
        return ending == null;
    }

    /** Ends in a leaf. */
    void end(Terminator leaf) {
        ending = builder -> builder.end(leaf);
    }

    /** Ends in a branch into regions that are still being built. */
    void branch(Value selector, List<Draft> arms, SourceRef source) {
        ending = builder -> builder.end(
                new Terminator.Branch(selector, arms.stream().map(Draft::region).toList(), source));
    }

    /** Goes on with the operations of another draft and ends as that one does. */
    void append(Draft rest) {
        ending = builder -> {
            Region region = rest.region();
            region.ops().forEach(builder::add);
            return builder.end(region.end());
        };
    }

    /** The finished region. */
    Region region() {
        if (ending == null) {
            throw new IllegalStateException("region without end");
        }
        return ending.end(ops);
    }
}
