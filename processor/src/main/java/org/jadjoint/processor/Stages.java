package org.jadjoint.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.emit.SourceFile;
import org.jadjoint.processor.frontend.TypedTrees;

/** What the processor writes for a class, in two steps. Problems go to the reporter that an implementation was given. */
interface Stages {
    /** Looks at a class that declares a derivative rule, or brings some into scope. */
    void checkRules(TypeElement type);

    /** Whether a type is a record whose constructor is differentiated though nothing but the record is marked. */
    boolean computes(TypeElement structure);

    /** {@code PTangent} of an annotated type, from its declaration alone; empty where it cannot have one, for a reason that has been reported. */
    Optional<SourceFile> tangent(TypeElement structure);

    /** {@code PStructure} of a type that has a {@code PTangent}, from its declaration alone; empty where the runtime cannot be read. */
    Optional<SourceFile> descriptor(TypeElement structure);

    /** {@code FooFunctions} beside {@code FooDerivatives}, from declarations alone; empty where the runtime cannot be read. */
    Optional<SourceFile> functions(TypeElement owner);

    /** {@code FooDerivatives}, from declarations alone. */
    SourceFile declare(TypeElement owner);

    /**
     * {@code FooSweeps}, from bodies. A method that cannot be differentiated is reported, and its members throw.
     *
     * @param owner the class in the running compilation
     * @param reading its typed bodies
     */
    SourceFile define(TypeElement owner, TypedTrees reading);

    /** {@code FooSweeps} where each member throws, for a class whose methods are all rejected. */
    SourceFile reject(TypeElement owner);
}
