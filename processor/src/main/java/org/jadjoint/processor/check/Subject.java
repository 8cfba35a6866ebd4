package org.jadjoint.processor.check;

import java.util.List;

/**
 * The method that is checked, and how messages speak of it.
 *
 * @param name its name with the class, {@code Model.loss}
 * @param line the first line of its declaration
 * @param parameterLines the line of each parameter
 * @param entry whether it is called by who knows nothing of its body
 */
public record Subject(String name, int line, List<Integer> parameterLines, boolean entry) {
    public Subject {
        parameterLines = List.copyOf(parameterLines);
    }
}
