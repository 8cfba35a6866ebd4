package org.jadjoint.processor.frontend;

import java.util.List;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;

/**
 * A problem that lowering met. It is reported only once it is known that the method's derivative is needed: a passive helper may be
 * called as it is.
 */
public record Finding(Problem problem, Place place, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public void reportTo(Reporter reporter) {
        reporter.report(problem, place, arguments.toArray());
    }
}
