package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The point of the program that is being lowered: the open region, the variables there, and the exits that are not yet bound.
 *
 * <p>Statements are lowered into a tree of regions. An exit stays a {@link Leaf} until the construct that it leaves to is closed; what
 * lies between decides whether it becomes a terminator directly or a number that the construct yields.
 */
final class Flow {
    private @Nullable Draft at = new Draft();
    private Variables variables = new Variables();
    private List<Leaf> leaves = new ArrayList<>();
    private @Nullable Jump tail;

    /** A region that is being built apart: what was there when it began. */
    record Fragment(Draft outer, Draft inner, Variables entry, List<Leaf> outerLeaves) {}

    /** One side of a branch, to be entered. */
    record Arm(Draft draft, Variables variables) {}

    boolean reachable() {
        return at != null;
    }

    /** The builder of the open region. */
    Builder ops() {
        return here().ops();
    }

    Draft here() {
        if (at == null) {
            throw new IllegalStateException("nothing can follow here");
        }
        return at;
    }

    Variables variables() {
        return variables;
    }

    /** The jump that means the same as falling off the end of the statement that is being lowered. */
    @Nullable
    Jump tail() {
        return tail;
    }

    /** Runs with another {@link #tail}. */
    void withTail(@Nullable Jump jump, Runnable body) {
        Jump outer = tail;
        tail = jump;
        body.run();
        tail = outer;
    }

    /** Starts a region of its own. */
    Fragment open() {
        Fragment fragment = new Fragment(here(), new Draft(), variables.copy(), leaves);
        at = fragment.inner();
        leaves = new ArrayList<>();
        return fragment;
    }

    /** Ends the open region in a branch; each side is then entered and lowered. */
    List<Arm> split(Value selector, int sides, SourceRef source) {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < sides; i++) arms.add(new Arm(new Draft(), variables.copy()));
        here().branch(selector, arms.stream().map(Arm::draft).toList(), source);
        at = null;
        return arms;
    }

    void enter(Arm arm) {
        at = arm.draft();
        variables = arm.variables();
    }

    /** Goes on where the exit was left open. */
    void enter(Leaf leaf) {
        at = leaf.draft();
        variables = leaf.variables();
    }

    /** Leaves, where control gets here at all. */
    void jump(Jump jump) {
        jump(jump, (Leaf.@Nullable Carried) null);
    }

    /** Leaves with a value that arrives in the given type. */
    void jump(Jump jump, Value value, Type type) {
        jump(jump, new Leaf.Carried(value, type));
    }

    void jump(Jump jump, Leaf.@Nullable Carried carried) {
        if (at == null) return;
        leaves.add(new Leaf(at, jump, variables, carried));
        at = null;
    }

    /** Nothing can follow; the open region has been ended. */
    void stop() {
        at = null;
    }

    /** Nothing follows what does not complete, a loop without exits, but a region must end. */
    void never(SourceRef source) {
        Value never = ops().undefined(new ReferenceType("java.lang.RuntimeException"), null);
        here().end(new Terminator.Throw(never, source));
        stop();
    }

    /** Takes the open exits that fulfil the condition, to go on from each. */
    List<Leaf> take(Predicate<Jump> condition) {
        List<Leaf> taken = new ArrayList<>();
        for (Iterator<Leaf> all = leaves.iterator(); all.hasNext(); ) {
            Leaf leaf = all.next();
            if (condition.test(leaf.jump())) {
                taken.add(leaf);
                all.remove();
            }
        }
        return taken;
    }

    /**
     * Ends a fragment where the given exits meet and goes on there. With one such exit the fragment stays part of the region around it;
     * with several it becomes a block, whose other exits are yielded as a number. Gives what the exits carry, under the given name.
     */
    @Nullable
    Value close(Fragment fragment, Predicate<Jump> meets, SourceRef source, @Nullable String name) {
        List<Leaf> meeting = take(meets);
        if (meeting.size() > 1) return new Exits(this, fragment, source, name).closeBlock(meeting, leaves);
        fragment.outer().append(fragment.inner());
        resume(fragment, leaves);
        if (meeting.isEmpty()) {
            at = null;
            return null;
        }
        Leaf only = meeting.get(0);
        enter(only);
        variables.restrictTo(fragment.entry());
        return only.value();
    }

    /** Goes back to the region around a fragment, with exits that are still open. */
    void resume(Fragment fragment, List<Leaf> open) {
        leaves = fragment.outerLeaves();
        leaves.addAll(open);
        at = fragment.outer();
        variables = fragment.entry();
    }

    /** The exits that are open in the fragment that is being built. */
    List<Leaf> leaves() {
        return leaves;
    }
}
