package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a class that holds the derivative of one static method, written by hand.
 *
 * <p>The method is named by {@link #of} and {@link #method}; without {@code of} the class holds it itself, as {@code value}. The derivative
 * is that of its result by its arguments of type {@code double}, {@code float}, {@code double[]} and {@code float[]}. It is given by static
 * methods of the class whose parameters are chosen by name, each of them optional, in any order:
 *
 * <ul>
 *   <li>{@code vjpX(…)}, one for each argument {@code x}: what the cotangent {@code resultBar} of the result contributes to that of
 *       {@code x}. It may take the arguments under their names, {@code result}, and takes {@code resultBar}. For an array it takes the
 *       shadow {@code xBar}, adds to it and returns nothing.
 *   <li>{@code vjp(…)} in their place: the same for all arguments at once. It returns a record with one component for each argument that
 *       is a number, under the name of the argument, and takes the shadows of all arrays.
 *   <li>{@code jvp(…)}: the tangent of the result. It may take the arguments, {@code result}, and takes the tangents {@code xDot}.
 * </ul>
 *
 * <p>What these parameters name is all that is kept for the reverse sweep. Arrays are given to be read; an array that is the result must be a
 * new one. A rule is used where it is in scope: see {@link UseRules}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DerivativeRule {

    /** Returns the class that declares the method; {@code void.class} where this class does, as {@code value}. */
    Class<?> of() default void.class;

    /** Returns the name of the method; only together with {@link #of}. */
    String method() default "";

    /**
     * Returns the names by which the rule calls the method's parameters, in order. They may be left out where the method's own names can be
     * read.
     */
    String[] parameters() default {};

    /** Returns the types of the method's parameters, in order. They may be left out where only one method can be meant. */
    Class<?>[] types() default {};
}
