package org.jadjoint.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.analysis.Aliases;
import org.jadjoint.processor.analysis.Effects;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Group;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Repetition;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Value;

/** Refuses to run again what would not find again what it was given the first time, or whose result would be another to its users. */
public final class CheckpointCheck {
    private final Facts facts;
    private final Effects effects;
    private final Aliases aliases;
    private final Predicate<StructureType> plain;
    private final List<Complaint> complaints = new ArrayList<>();

    private CheckpointCheck(Facts facts, Predicate<StructureType> plain) {
        this.facts = facts;
        this.effects = facts.effects();
        this.aliases = facts.aliases();
        this.plain = plain;
    }

    /**
     * What stands in the way.
     *
     * @param plain whether making a record does nothing but to keep its components
     */
    public static List<Complaint> of(Facts facts, Predicate<StructureType> plain) {
        CheckpointCheck check = new CheckpointCheck(facts, plain);
        facts.function()
                .body()
                .all()
                .filter(op -> Repetition.runsAgain(op) && LoopShape.hasAdjointWithin(op, facts.activity()))
                .forEach(check::check);
        return check.complaints;
    }

    private void check(Op op) {
        String subject = op instanceof Op.Call call ? call.callee().spoken() : "the loop";
        if (op instanceof Op.Call call) checkReplaced(call, call, subject);
        else op.regions().get(0).all().forEach(inner -> checkReplaced(inner, op, subject));
        List<Value> given = given(op);
        for (Value value : given) {
            if (value.type() instanceof StructureType type && type.function() != null) {
                complain(op, subject, name(value) + " is a function", "pass what the function captures");
            } else if (value.type().holdsArrays()) {
                checkState(op, subject, value, given);
            }
        }
        for (Value result : op.results()) {
            if (result.type().isAggregate() && facts.activity().isActive(result)) checkResult(op, subject, result);
        }
    }

    /** The values from outside that an operation reads. */
    private List<Value> given(Op op) {
        if (!(op instanceof Op.Loop loop)) return op.operands();
        Set<Value> given = new LinkedHashSet<>(loop.initials());
        collect(loop.body(), loop, given);
        return List.copyOf(given);
    }

    private void collect(Region region, Op.Loop loop, Set<Value> given) {
        for (Op op : region.ops()) {
            add(op.operands(), loop, given);
            op.regions().forEach(inner -> collect(inner, loop, given));
        }
        add(region.end().operands(), loop, given);
        region.end().regions().forEach(inner -> collect(inner, loop, given));
    }

    private void add(List<Value> values, Op.Loop loop, Set<Value> given) {
        values.stream()
                .filter(value -> !facts.structure().isInside(value, loop))
                .forEach(given::add);
    }

    /** What is put into arrays of aggregates that are there before would be put there again, with other shadows. */
    private void checkReplaced(Op op, Op again, String subject) {
        for (Value written : Effects.written(op)) {
            boolean fresh = again instanceof Op.Loop loop && effects.isWhollyFreshIn(loop, written);
            boolean replaces = op instanceof Op.Call call
                    ? call.conduct().replaces().stream()
                            .anyMatch(i -> call.arguments().get(i) == written)
                    : written.type().isNested();
            if (replaces && !fresh) {
                complain(op, subject, "it puts other elements into " + name(written), "write into the elements");
            }
        }
    }

    private void checkState(Op op, String subject, Value state, List<Value> all) {
        boolean written = effects.isWrittenBy(op, state);
        boolean copied = written || effects.isWrittenAfter(op, state) || effects.isOutlived(state);
        if (copied && !Repetition.isCopied(state.type(), plain)) {
            String reason = name(state) + " may be written meanwhile, and no copy can be made of it";
            complain(op, subject, reason, "pass on the arrays that are read there");
        } else if (written && Repetition.holdsRows(state.type()) && !Repetition.isRows(state.type())) {
            String reason = "it writes into rows that may be parts of " + name(state);
            complain(op, subject, reason, "pass on these rows as they are, or return new ones");
        } else if (written
                && Repetition.isRows(state.type())
                && all.stream().anyMatch(other -> mayShareRows(state, other))) {
            String reason = "it writes into rows that may be parts of " + name(state) + " and of others at a time";
            complain(op, subject, reason, "pass on arrays that are made in the method");
        }
    }

    private boolean mayShareRows(Value rows, Value other) {
        return other != rows
                && other.type().holdsArrays()
                && (aliases.mayReach(rows, other)
                        || aliases.mayReach(other, rows)
                        || Group.meet(aliases.group(rows), aliases.group(other)));
    }

    private void checkResult(Op op, String subject, Value result) {
        if (!Repetition.isTakenOver(result.type())) {
            String reason = "its result is of type " + result.type().java();
            complain(op, subject, reason, "return arrays, or records that hold numbers and arrays");
        } else if (Repetition.holdsRows(result.type())
                && !Repetition.isRows(result.type())
                && effects.isReplacedWithin(result)) {
            complain(op, subject, "the elements of its result may be replaced later", "return the elements");
        }
    }

    private static String name(Value value) {
        return value.name() == null ? "an argument" : value.name();
    }

    private void complain(Op op, String subject, String reason, String help) {
        complaints.add(new Complaint(
                Problem.CHECKPOINT_STATE, op.source(), DependencyPath.NONE, List.of(subject, reason, help)));
    }
}
