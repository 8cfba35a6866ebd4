package org.jadjoint.processor.check;

import java.util.List;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.SourceRef;

/** A problem of a function: what, where, why, and what the message names. */
public record Complaint(Problem problem, SourceRef source, DependencyPath path, List<String> arguments) {
    public Complaint {
        arguments = List.copyOf(arguments);
    }
}
