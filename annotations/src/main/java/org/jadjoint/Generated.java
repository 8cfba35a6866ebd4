package org.jadjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the processor wrote.
 *
 * <p>It stays in the class file, unlike {@code javax.annotation.processing.Generated}, so that coverage tools and the
 * like, which skip classes marked by any annotation of this simple name, can see it. It is not part of the documentation
 * of the class, so a module that exports the class need not make its readers read this one.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

    /** Returns the fully qualified name of the generator. */
    String value();
}
