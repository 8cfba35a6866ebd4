package org.jadjoint.processor.rules;

import java.util.List;

/**
 * One line of the catalogue.
 *
 * @param name the operator's id or the method's name
 * @param partials one an argument; empty where the result carries no derivative
 * @param note what a reader of the table should know: the convention at a kink, and who shares it
 */
record Row(String name, List<Partial> partials, String note) {
    Row {
        partials = List.copyOf(partials);
    }

    static Row row(String name, Partial... partials) {
        return new Row(name, List.of(partials), "");
    }

    /** A function whose result is no floating-point number, or none that depends on anything. */
    static Row passive(String name) {
        return row(name);
    }

    Row note(String text) {
        return new Row(name, partials, text);
    }

    boolean isPassive() {
        return partials.isEmpty();
    }
}
