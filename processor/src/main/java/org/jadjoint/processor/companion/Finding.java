package org.jadjoint.processor.companion;

import java.util.List;
import javax.lang.model.element.Element;
import org.jadjoint.processor.diagnostics.Places;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;

/**
 * A problem of a declaration.
 *
 * @param problem what is wrong
 * @param element where
 * @param arguments the arguments of the problem's message
 */
public record Finding(Problem problem, Element element, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Problem problem, Element element, String... arguments) {
        return new Finding(problem, element, List.of(arguments));
    }

    public void report(Places places, Reporter reporter) {
        reporter.report(problem, places.of(element), arguments.toArray());
    }
}
