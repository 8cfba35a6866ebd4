package org.jadjoint.processor.companion;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** What a generated class is written from: one declared type. */
public interface Origin {
    /** The type, the one originating element of the class. */
    TypeElement owner();

    /** The package of both; empty for the unnamed package. */
    String packageName();

    /** The warnings that the generated class suppresses, sorted. */
    List<String> suppressions();

    /** The qualified name of a class of this package. */
    default String qualified(String simpleName) {
        return packageName().isEmpty() ? simpleName : packageName() + "." + simpleName;
    }
}
