package org.jadjoint.processor.check;

import java.util.List;

/**
 * What the check of a function found.
 *
 * @param complaints what cannot be differentiated, in program order
 * @param guards what can only be said when it runs, in program order
 * @param paths why a value of the function is varied
 */
public record Verdict(List<Complaint> complaints, List<Guard> guards, PathFinder paths) {
    public Verdict {
        complaints = List.copyOf(complaints);
        guards = List.copyOf(guards);
    }
}
