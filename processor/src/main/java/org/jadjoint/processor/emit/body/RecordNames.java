package org.jadjoint.processor.emit.body;

import java.util.Set;

/** Names of the components of generated records. */
public final class RecordNames {
    /** Names that the language keeps from components. */
    private static final Set<String> NOT_FOR_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private RecordNames() {}

    /** The component that belongs to a parameter: of its name, with an underscore where that cannot be. */
    public static String component(String parameter) {
        return NOT_FOR_COMPONENTS.contains(parameter) ? parameter + "_" : parameter;
    }
}
