package org.jadjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Names the parameters of an annotated callee as its companion does, since its class file may have no names at all. */
@FunctionalInterface
public interface CalleeNames {
    /** The names in the order of the parameters. */
    List<String> of(ExecutableElement method);
}
