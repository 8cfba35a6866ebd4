package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings derivative rules into scope.
 *
 * <p>A class that names a {@link DerivativeRule} uses it for the calls in its own code and that of the classes inside it, and everybody uses
 * it for calls of the methods that the class declares. Nothing is searched for: besides these, only rules that are declared inside the same
 * top-level class, and calls of a rule's own {@code value}, need not be named.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseRules {

    /** Returns the classes annotated {@link DerivativeRule}; of two for one method the innermost class that names one decides. */
    Class<?>[] value();
}
