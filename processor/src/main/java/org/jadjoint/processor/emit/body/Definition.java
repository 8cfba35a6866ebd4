package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, and how often it is read. */
final class Definition {
    enum Kind {
        PARAMETER,
        LOOP_PARAMETER,
        OPERATION
    }

    final Value value;
    final Kind kind;
    /** The region in which the value is visible: the body of the loop for a loop's parameter. */
    final Scope home;
    /** Number of the operation in its region; for a loop's parameter, of the loop in the region around. */
    final int number;
    /** The point from which the value is there. */
    final int point;
    /** How often operations and terminators read it, through copies too. */
    int uses;
    /** How often leaves read it, as what they pass on. */
    int passed;
    /** What the first operation that has a word for it calls it. */
    @Nullable
    String role;
    /** The name of the value, or of a copy where it has none itself. */
    @Nullable
    String name;
    /** Whether its variable may never be reassigned, since code that may outlive an assignment captures it. */
    boolean pinned;

    Definition(Value value, Kind kind, Scope home, int number, int point) {
        this.value = value;
        this.kind = kind;
        this.home = home;
        this.number = number;
        this.point = point;
        name = value.name();
    }

    /** The operation, where it is one. */
    @Nullable
    Op op() {
        return kind == Kind.OPERATION ? home.op(number) : null;
    }

    boolean pure() {
        return kind == Kind.OPERATION && home.pure[number];
    }
}
