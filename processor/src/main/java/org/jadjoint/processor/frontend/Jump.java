package org.jadjoint.processor.frontend;

import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Where control goes when it leaves a statement.
 *
 * @param target the loop, labelled statement, switch or other tree that is left or continued; null for {@code return}
 */
record Jump(Kind kind, @Nullable Tree target) {
    enum Kind {
        /** {@code return}, with or without a value. */
        RETURN,
        /** To the point after the target. */
        BREAK,
        /** To the end of the target's body: its update or condition comes next. */
        CONTINUE,
        /** To the next iteration of the target, its update done. */
        NEXT
    }

    static final Jump RETURN = new Jump(Kind.RETURN, null);

    /** Whether it may bring a value along: {@code return} and {@code yield}. */
    boolean carries() {
        return kind == Kind.RETURN || target instanceof SwitchExpressionTree;
    }

    static Jump after(Tree target) {
        return new Jump(Kind.BREAK, target);
    }

    static Jump continuing(Tree loop) {
        return new Jump(Kind.CONTINUE, loop);
    }

    static Jump next(Tree loop) {
        return new Jump(Kind.NEXT, loop);
    }
}
