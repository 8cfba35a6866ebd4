package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trades time for memory: what is annotated runs again in the reverse sweep, instead of keeping what its own reverse sweep reads. No bit of a
 * value or a gradient changes.
 *
 * <ul>
 *   <li>A method: a caller's forward sweep runs it and keeps nothing of it but its arguments, with copies of those arrays that are written
 *       later.
 *   <li>The variable that a {@code for} declares, {@code for (@Checkpoint int t = 0; t < n; t++)}: the iterations are parted into segments. What
 *       the loop carries is kept where a segment begins, and each segment runs again, the last one first. Without members, n iterations keep
 *       in proportion to the root of n, and take about one more run.
 *   <li>A local variable that the next loop of the same block assigns, {@code @Checkpoint double error = 1; while (error > 1e-9) …}: that loop
 *       likewise.
 * </ul>
 *
 * <p>Since it runs twice, it may do nothing but to compute from what it is given: what is not known to give the same again is a compile error.
 */
// Not @Documented: a module that exports an annotated method would have to require this one transitively.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.LOCAL_VARIABLE})
public @interface Checkpoint {

    /** Returns how many iterations of a loop are a segment, at least 1; in place of a {@link #strategy}. */
    int every() default 0;

    /** Returns what decides how many iterations of a loop are a segment. */
    Strategy strategy() default Strategy.SQRT;

    /** How long segments are. */
    enum Strategy {
        /** Each has one iteration more than the one before, so that there are about as many as the last has iterations. */
        SQRT
    }
}
