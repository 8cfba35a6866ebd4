package org.jadjoint.processor.transform;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Where each segment of a counted loop ends: known when it begins, since the loop is left by its condition alone. */
final class CountedSegments {
    private final LoopShape.Counted counted;
    private final Builder head;
    private final Value condition;
    private final Value counter;
    private final Value bound;

    /**
     * The loop of the segments.
     *
     * @param parameters what it carries in place of the loop's own parameters
     * @param outside what stands for values from outside of the loop
     */
    CountedSegments(Op.Loop loop, LoopShape.Counted counted, List<Value> parameters, UnaryOperator<Value> outside) {
        this.counted = counted;
        this.head = new Builder().at(loop.source());
        FreshCopy copy = new FreshCopy();
        for (int i = 0; i < parameters.size(); i++) copy.put(loop.parameters().get(i), parameters.get(i));
        for (Op op : loop.body().ops()) {
            for (Value operand : op.operands()) {
                Value other = outside.apply(operand);
                if (copy.of(operand) == operand && other != operand) copy.put(operand, other);
            }
            head.add(op.accept(copy));
        }
        this.condition = copy.of(((Terminator.Branch) loop.body().end()).selector());
        this.counter = copy.of(counted.induction().parameter());
        Value known = copy.of(counted.bound());
        this.bound = known == counted.bound() ? outside.apply(known) : known;
    }

    /** Whether the condition may be asked once more for each segment, and leaves everything as it is. */
    static boolean isPossible(Op.Loop loop) {
        if (!(loop.body().end() instanceof Terminator.Branch branch)) return false;
        boolean pure = loop.body().ops().stream()
                .allMatch(op -> op instanceof Op.Constant
                        || op instanceof Op.Length
                        || (op instanceof Op.Apply apply && !apply.mayThrow()));
        return pure && branch.regions().get(1).end().operands().equals(loop.parameters());
    }

    /** The loop's body. */
    Region branch(Region work, Region exit, SourceRef source) {
        return head.end(new Terminator.Branch(condition, List.of(work, exit), source));
    }

    // rest = b - i; end = 0 <= rest && rest <= length ? b : i + length, where b is not run itself
    Value end(Value length, Builder out) {
        boolean upward = counted.isUpward();
        Value rest = upward ? out.sub(bound, counter) : out.sub(counter, bound);
        // The distance may be greater than whole numbers are.
        Value counts = out.compare(Operator.GE, rest, out.constant(0));
        Value near = out.compare(counted.isInclusive() ? Operator.LT : Operator.LE, rest, length);
        Value steps = counted.isInclusive() ? out.sub(length, out.constant(1)) : length;
        Value far = upward ? out.add(counter, steps) : out.sub(counter, steps);
        Value last = out.apply(Operator.BOTH, ScalarType.BOOLEAN, counts, near);
        return out.named(out.select(last, bound, far), "end");
    }
}
