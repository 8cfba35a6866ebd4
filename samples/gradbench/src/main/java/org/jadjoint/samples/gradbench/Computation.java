package org.jadjoint.samples.gradbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function of a module: how its input is read, what is done with it before, inside and after the measured time.
 *
 * @param input the type that the input is read as
 * @param prepare makes of the input what is measured
 * @param render gives the last result the form that the answer has
 */
record Computation<I, R>(Class<I> input, Function<I, Supplier<R>> prepare, Function<R, Object> render) {

    /** The answer, and how long each run took that was made for it. */
    record Outcome(Object output, List<Timing> timings) {}

    /** The time of one run. */
    record Timing(String name, long nanoseconds) {}

    /** How often to compute: so many times, and until the runs have taken so many seconds. */
    record Runs(int atLeast, double seconds) {
        static final Runs ONCE = new Runs(1, 0);
    }

    /** Computes as often as asked, at least once. */
    Outcome run(I read, Runs runs) {
        Supplier<R> evaluate = prepare.apply(read);
        List<Timing> timings = new ArrayList<>();
        long elapsed = 0;
        R result;
        do {
            long start = System.nanoTime();
            result = evaluate.get();
            long nanoseconds = System.nanoTime() - start;
            timings.add(new Timing("evaluate", nanoseconds));
            elapsed += nanoseconds;
        } while (timings.size() < runs.atLeast() || elapsed < 1e9 * runs.seconds());
        return new Outcome(render.apply(result), timings);
    }
}
