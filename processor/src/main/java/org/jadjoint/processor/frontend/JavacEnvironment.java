package org.jadjoint.processor.frontend;

import com.sun.source.util.Trees;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The processing environment as javac made it, together with its trees.
 *
 * <p>Build tools hand out a wrapped environment, which {@link Trees#instance} refuses. Both wrappers known are taken off
 * here, and nowhere else, by the way that their makers describe.
 */
record JavacEnvironment(ProcessingEnvironment environment, Trees trees) {

    /** The environment under all wrappers; empty where the compiler is not javac. */
    static Optional<JavacEnvironment> of(ProcessingEnvironment environment) {
        Optional<JavacEnvironment> direct = asJavac(environment);
        return direct.isPresent() ? direct : unwrapped(environment).flatMap(JavacEnvironment::of);
    }

    private static Optional<JavacEnvironment> asJavac(ProcessingEnvironment environment) {
        try {
            return Optional.of(new JavacEnvironment(environment, Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> unwrapped(ProcessingEnvironment wrapper) {
        Optional<ProcessingEnvironment> jetBrains =
                unwrappedByJetBrains(wrapper).filter(inner -> inner != wrapper);
        return jetBrains.isPresent() ? jetBrains : delegateOf(wrapper);
    }

    /** IntelliJ's own compiler runner offers a public static method for this. */
    private static Optional<ProcessingEnvironment> unwrappedByJetBrains(ProcessingEnvironment wrapper) {
        try {
            ClassLoader loader = wrapper.getClass().getClassLoader();
            Class<?> wrappers = Class.forName("org.jetbrains.jps.javac.APIWrappers", false, loader);
            MethodHandle unwrap = MethodHandles.publicLookup()
                    .findStatic(wrappers, "unwrap", MethodType.methodType(Object.class, Class.class, Object.class));
            return asEnvironment(unwrap.invoke(ProcessingEnvironment.class, wrapper));
        } catch (Throwable notJetBrains) {
            return Optional.empty();
        }
    }

    /** Gradle's incremental compilation keeps the wrapped environment in a field of this name. */
    private static Optional<ProcessingEnvironment> delegateOf(ProcessingEnvironment wrapper) {
        Optional<ProcessingEnvironment> found = Optional.empty();
        for (Class<?> type = wrapper.getClass(); type != null && found.isEmpty(); type = type.getSuperclass()) {
            found = delegateOf(wrapper, type);
        }
        return found;
    }

    private static Optional<ProcessingEnvironment> delegateOf(ProcessingEnvironment wrapper, Class<?> type) {
        try {
            MethodHandle delegate = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findGetter(type, "delegate", ProcessingEnvironment.class);
            return asEnvironment(delegate.invoke(wrapper));
        } catch (Throwable noSuchField) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> asEnvironment(Object candidate) {
        return candidate instanceof ProcessingEnvironment environment ? Optional.of(environment) : Optional.empty();
    }
}
