package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the derivatives of the annotated method.
 *
 * <p>For {@code static double f(double a, double[] b)} of class {@code Foo}, the class {@code FooDerivatives} of the same
 * package gets {@code fGradient}, {@code fValueAndGradient}, {@code fVjp}, {@code fPullback} and {@code fJvp}, each as
 * visible as {@code f}. Every derivative is exact; a body that cannot be differentiated exactly is a compile error at the
 * expression that stands in the way.
 *
 * <p>The parameters of floating type and of arrays of such a type are differentiated, unless they are
 * {@link NoDerivative}. There must be at least one.
 */
// Not @Documented: a module that exports an annotated method would have to require this one transitively.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Differentiable {

    /** Returns the highest order of derivatives that is declared; at least 1. */
    int order() default 1;
}
