package org.jadjoint.processor;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs a step where recursion may go deep: our stages descend into expressions as javac does, but in larger frames, so what
 * just fits its thread would overflow there.
 */
final class DeepStack {
    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /** The result of the step, or what it throws. */
    static <T> T get(Supplier<T> step) {
        FutureTask<T> task = new FutureTask<>(step::get);
        Thread thread = new Thread(null, task, "jadjoint", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
