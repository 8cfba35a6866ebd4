package org.jadjoint.processor.emit.body;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Which of Java's constructs a block or a loop is written as. */
final class Forms {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Reads reads;

    Forms(Program program, Folding folding, Coalescing coalescing) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        reads = new Reads(program, folding);
    }

    /** Whether a block is the right side of one assignment: {@code y = c ? a : b}, rather than {@code if (c) y = a}. */
    boolean isExpression(Scope scope, int i) {
        if (!(scope.op(i) instanceof Op.Block block) || block.results().size() != 1) return false;
        Scope body = scope.body(i);
        return folding.isExpression(body)
                && !keeps(body, coalescing.variable(block.results().get(0)));
    }

    // Whether on some way the variable just keeps its value.
    private boolean keeps(Scope scope, Variable result) {
        if (scope.region.end() instanceof Terminator.Yield leaf)
            return coalescing.isIdle(leaf.values().get(0), result);
        return scope.branches.stream().anyMatch(branch -> keeps(branch, result));
    }

    /** Whether a loop is {@code while (condition)} or {@code for (…; condition; …)}; else it runs until a {@code break}. */
    boolean hasHead(LoopShape shape) {
        if (shape.exit() < 0 || !folding.isSilent(shape.body())) return false;
        Terminator.Branch branch = (Terminator.Branch) shape.body().region.end();
        // javac has rules of its own for loops whose condition is a constant
        if (isConstant(branch.selector())) return false;
        return shape.breaks().size() == 1 || !copies(shape, exit(shape));
    }

    private boolean isConstant(Value condition) {
        AtomicBoolean found = new AtomicBoolean();
        reads.of(condition, definition -> found.set(true));
        return !found.get();
    }

    /** The region of the {@code Break} that the head of a loop stands for. */
    static Scope exit(LoopShape shape) {
        return shape.body().branches.get(shape.exit());
    }

    /** Whether something is to be assigned where the loop ends by its head; it is assigned after the loop. */
    boolean copies(LoopShape shape, Scope exit) {
        for (int i = 0; i < shape.loop().results().size(); i++) {
            Value result = shape.loop().results().get(i);
            if (program.definition(result).uses == 0) continue;
            if (!coalescing.isIdle(exit.region.end().operands().get(i), coalescing.variable(result))) return true;
        }
        return false;
    }

    /** Whether the counter can be declared in the head of a {@code for} loop, as far as what happens after the loop tells. */
    boolean ownsCounter(LoopShape shape) {
        if (shape.counter() < 0) return false;
        if (!hasHead(shape)) return true;
        Variable counter = coalescing.variable(shape.loop().parameters().get(shape.counter()));
        AtomicBoolean read = new AtomicBoolean();
        for (int i = 0; i < shape.loop().results().size(); i++) {
            if (program.definition(shape.loop().results().get(i)).uses == 0) continue;
            reads.of(exit(shape).region.end().operands().get(i), definition -> {
                if (coalescing.variable(definition) == counter) read.set(true);
            });
        }
        return !read.get();
    }
}
