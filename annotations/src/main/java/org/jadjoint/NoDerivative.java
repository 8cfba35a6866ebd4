package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a constant for differentiation.
 *
 * <ul>
 *   <li>A parameter: the gradient has no component for it. An active value must not be stored into such an array.
 *   <li>A record component: the tangent type of the record has no component for it.
 *   <li>A local variable: no derivative flows through it, as if its values were constants.
 *   <li>A field: reading it is reading a constant.
 *   <li>A method: its derivative is zero by declaration. It must not write into an active array.
 * </ul>
 */
// Not @Documented: a module that exports an annotated method would have to require this one transitively.
@Retention(RetentionPolicy.CLASS)
@Target({
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.LOCAL_VARIABLE,
    ElementType.FIELD,
    ElementType.METHOD
})
public @interface NoDerivative {}
