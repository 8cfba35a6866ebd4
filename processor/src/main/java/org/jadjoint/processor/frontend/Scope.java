package org.jadjoint.processor.frontend;

import java.util.Map;
import javax.lang.model.element.Element;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the code that is being lowered means by names, types and {@code return}: a method's own code, or that of a lambda which takes the
 * place of a call.
 *
 * @param body the method that the trees belong to
 * @param locals the variables behind the declarations
 * @param exit where {@code return} leads
 * @param receiver the object that {@code this} means; null where there is none
 * @param result the type of what {@code return} gives; null for {@code void}
 */
record Scope(
        Body body,
        Map<Element, Variable> locals,
        Jump exit,
        @Nullable Variable receiver,
        @Nullable Type result) {}
