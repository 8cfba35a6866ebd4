package org.jadjoint.processor;

import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.InternalFailure;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.frontend.TypedTrees;
import org.jspecify.annotations.Nullable;

/** Runs steps of single methods; an internal failure becomes one diagnostic that names the method, and leaves the others alone. */
final class MethodGuard {
    private final TypeElement owner;
    private final TypedTrees reading;
    private final Reporter reporter;

    MethodGuard(TypeElement owner, TypedTrees reading, Reporter reporter) {
        this.owner = owner;
        this.reading = reading;
        this.reporter = reporter;
    }

    /** Runs a step of a method; whether it came to its end. */
    boolean run(LoweredMethod method, Runnable step) {
        @Nullable Throwable failure = failure(step);
        if (failure != null) {
            var path = reading.path(method.element());
            if (path == null) throw new IllegalStateException(failure);
            String spoken = owner.getSimpleName() + "." + method.element().getSimpleName();
            reporter.report(Problem.INTERNAL_ERROR, reading.place(path), spoken, InternalFailure.describe(failure));
        }
        return failure == null;
    }

    private static @Nullable Throwable failure(Runnable step) {
        try {
            step.run();
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            return failure;
        }
    }
}
