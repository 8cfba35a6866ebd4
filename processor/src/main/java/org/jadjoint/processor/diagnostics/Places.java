package org.jadjoint.processor.diagnostics;

import javax.lang.model.element.Element;

/** Finds the place of a declaration, so that stages that work on declarations alone need no trees. */
@FunctionalInterface
public interface Places {
    /** The place of the element's name; the nearest known place where the element has no source. */
    Place of(Element element);
}
