package org.jadjoint.processor.check;

import java.util.List;

/**
 * How messages speak of the method that is checked.
 *
 * @param name its name with the class, {@code Model.loss}
 * @param line the first line of its declaration
 * @param parameterLines the line of each parameter
 */
public record Subject(String name, int line, List<Integer> parameterLines) {
    public Subject {
        parameterLines = List.copyOf(parameterLines);
    }
}
