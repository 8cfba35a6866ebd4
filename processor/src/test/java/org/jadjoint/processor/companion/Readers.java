package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Readers of declarations alone: of constructors they know the marks, and what class files tell. */
public final class Readers {
    private Readers() {}

    public static CompanionReader companions(ProcessingEnvironment env) {
        return new CompanionReader(env.getElementUtils(), env.getTypeUtils(), differentiability(env));
    }

    public static TangentReader tangents(ProcessingEnvironment env) {
        return new TangentReader(env.getElementUtils(), differentiability(env));
    }

    private static Differentiability differentiability(ProcessingEnvironment env) {
        return new Differentiability(env.getElementUtils(), 1, record -> Optional.empty());
    }
}
