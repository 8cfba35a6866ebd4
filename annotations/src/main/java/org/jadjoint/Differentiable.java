package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the derivatives of the annotated method, or the tangent type of the annotated record.
 *
 * <p>For {@code static double f(double a, double[] b)} of class {@code Foo}, the class {@code FooDerivatives} of the same
 * package gets {@code fGradient}, {@code fValueAndGradient}, {@code fVjp}, {@code fPullback} and {@code fJvp}, each as
 * visible as {@code f}. Every derivative is exact; a body that cannot be differentiated exactly is a compile error at the
 * expression that stands in the way.
 *
 * <p>The parameters of floating type, of annotated types and of arrays of these are differentiated, unless they are
 * {@link NoDerivative}. There must be at least one. An instance method must not be overridden; its receiver is the first
 * parameter, called {@code self}, and is differentiated where its class is an annotated record.
 *
 * <p>For {@code record P(double x, double[] y, int n)}, the record {@code PTangent(double x, double[] y)} holds tangents and
 * cotangents: a component for each that is differentiable and not {@link NoDerivative}, with {@code zero}, {@code plus},
 * {@code times} and {@code dot}. Of a sealed interface of such records, the tangent types of the variants implement
 * {@code STangent}.
 *
 * <p>The canonical constructor of such a record may check what it is given, and compute: then it is differentiated like a
 * method. Any other constructor that is called from outside of its top-level class is annotated itself. The derivatives of
 * those of {@code P} are called {@code newPVjp} and so on.
 */
// Not @Documented: a module that exports an annotated method would have to require this one transitively.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface Differentiable {

    /**
     * Returns the highest order of derivatives that is declared for a method: 1, or 2 for {@code fHvp} and {@code fHessian}. A record
     * says so for its constructor.
     */
    int order() default 1;
}
