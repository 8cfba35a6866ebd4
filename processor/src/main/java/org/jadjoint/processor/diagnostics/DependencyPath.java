package org.jadjoint.processor.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a value is active: the variables through which it passes, and the method whose result it reaches.
 *
 * @param steps the variables in the order of the flow of data; empty where there is nothing to explain
 * @param method the method whose result is reached, such as {@code Model.loss}
 */
public record DependencyPath(List<Step> steps, String method) {
    /** The path of a problem that needs no explanation. */
    public static final DependencyPath NONE = new DependencyPath(List.of(), "");

    /** A variable on the way, with the line that gave it its value. */
    public record Step(String name, int line) {
        @Override
        public String toString() {
            return name + " (line " + line + ")";
        }
    }

    public DependencyPath {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The reason in words: {@code needed because x (line 12) → z (line 14) reaches the result of Model.loss}. */
    public String reason() {
        String path = steps.stream().map(Step::toString).collect(Collectors.joining(" → "));
        return "needed because " + path + " reaches the result of " + method;
    }
}
